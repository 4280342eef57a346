package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;

/**
 * Do nothing about a message, and say nothing.
 *
 * @param then what the dialogue goes on waiting for
 */
@SavedAs("Overlook")
public record Overlook(State then) implements DoorCommand {}
