package id.guruonline.conversation.child;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.scheduler.saved.SavedAs;

/** What a turn about a child in trouble was resolved to. */
public sealed interface ChildCommand extends Command {

    /**
     * {@inheritDoc} Nobody is asked anything who needs help; whoever reads it proves who they are.
     */
    @Override
    default Trust needs() {
        return switch (this) {
            case Hear _ -> Trust.CLAIMED;
            case Read _, Close _ -> Trust.PROVEN;
        };
    }

    /**
     * A child tells of trouble.
     *
     * @param words under seal: the message itself is not kept besides
     * @param then what the dialogue goes on waiting for
     */
    @SavedAs("ChildCommand.Hear")
    record Hear(Sealed words, State then) implements ChildCommand {

        @Override
        public boolean isConfidential() {
            return true;
        }
    }

    /** Who looks after children wants to read what a child wrote. */
    @SavedAs("ChildCommand.Read")
    record Read(String concernId, State then) implements ChildCommand {}

    /** It was looked after. */
    @SavedAs("ChildCommand.Close")
    record Close(String concernId, State then) implements ChildCommand {}
}
