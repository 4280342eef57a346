package id.guruonline.conversation.door.state;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;

/** Somebody whom the office keeps out wrote, and was told so; that is said once. */
@SavedAs("KeptOut")
public record KeptOut() implements State {}
