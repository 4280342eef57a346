package id.guruonline.conversation.door.command;

import id.guruonline.scheduler.saved.SavedAs;

/**
 * Do nothing of what somebody asks whom the office keeps out.
 *
 * @param told whether they were told so before: then there is no answer
 */
@SavedAs("KeepOut")
public record KeepOut(boolean told) implements DoorCommand {}
