package id.guruonline.conversation.door;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;

/** Nothing is to be forgotten after all. */
@SavedAs("Stay")
public record Stay(State then) implements DoorCommand {}
