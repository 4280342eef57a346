package id.guruonline.conversation.door.command;

import id.guruonline.conversation.door.state.Stranger;
import id.guruonline.scheduler.saved.SavedAs;
import org.jspecify.annotations.Nullable;

/**
 * Tell somebody unknown what this is and whom to ask.
 *
 * @param shown whether they just showed a phone number, which nobody is registered with
 * @param then null where it was saved before answers were counted
 */
@SavedAs("TellStranger")
public record TellStranger(boolean shown, @Nullable Stranger then) implements DoorCommand {}
