package id.guruonline.conversation.junction;

import id.guruonline.conversation.dialogue.State;

/** Somebody never wrote before: the language of the first text is theirs. */
public record NewHere() implements State {}
