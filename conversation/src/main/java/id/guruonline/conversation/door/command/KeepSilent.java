package id.guruonline.conversation.door.command;

import id.guruonline.conversation.door.state.Stranger;
import id.guruonline.scheduler.saved.SavedAs;

/**
 * Answer nothing.
 *
 * @param then whoever was told enough
 */
@SavedAs("KeepSilent")
public record KeepSilent(Stranger then) implements DoorCommand {}
