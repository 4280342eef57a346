package id.guruonline.conversation.dialogue;

import id.guruonline.scheduler.saved.SavedAs;

/** Somebody never wrote before: the language of the first text is theirs. */
@SavedAs("NewHere")
public record NewHere() implements State {}
