package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.scheduler.saved.SavedAs;

/**
 * Give somebody a code by which they get in from somewhere else.
 *
 * @param then what the dialogue goes on waiting for
 */
@SavedAs("GiveCode")
public record GiveCode(String code, State then) implements DoorCommand {}
