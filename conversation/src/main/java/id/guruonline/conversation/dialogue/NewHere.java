package id.guruonline.conversation.dialogue;

/** Somebody never wrote before: the language of the first text is theirs. */
public record NewHere() implements State {}
