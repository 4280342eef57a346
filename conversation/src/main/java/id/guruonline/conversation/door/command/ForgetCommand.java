package id.guruonline.conversation.door.command;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.scheduler.saved.SavedAs;

/** What was asked for about being forgotten. */
public sealed interface ForgetCommand extends DoorCommand {

    /** As {@link #needs}: what takes all of somebody away. */
    default Trust trust() {
        return switch (this) {
            case AskForget _, Stay _ -> Trust.CLAIMED;
            case Forget _ -> Trust.PROVEN;
        };
    }

    /** Ask whether all that is known of somebody shall be forgotten. */
    @SavedAs("AskForget")
    record AskForget(State then) implements ForgetCommand {}

    /** Forget it. */
    @SavedAs("Forget")
    record Forget(String personId) implements ForgetCommand {}

    /** Nothing is to be forgotten after all. */
    @SavedAs("Stay")
    record Stay(State then) implements ForgetCommand {}
}
