package id.guruonline.conversation.door;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;

/** Ask whether all that is known of somebody shall be forgotten. */
@SavedAs("AskForget")
public record AskForget(State then) implements DoorCommand {}
