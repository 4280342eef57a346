package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.saved.SavedAs;
import org.jspecify.annotations.Nullable;

/** What a turn of the education office was resolved to. */
public sealed interface OfficeCommand extends Command {

    /** {@inheritDoc} What lets somebody in. */
    @Override
    default Trust needs() {
        return switch (this) {
            case Invite _ -> Trust.PROVEN;
            case ShowStatus _,
                    AskInvite _,
                    TellFormat _,
                    TellUnclear _,
                    TellStaleInvite _,
                    TellKnown _,
                    Tell _ ->
                    Trust.CLAIMED;
        };
    }

    /** Today's lessons, and the orders that look for a teacher. */
    @SavedAs("OfficeCommand.ShowStatus")
    record ShowStatus() implements OfficeCommand {}

    /** Ask whether that person shall be let in. */
    @SavedAs("OfficeCommand.AskInvite")
    record AskInvite(Person person) implements OfficeCommand {}

    /**
     * Let that person in.
     *
     * @param code by which the person gets in where nobody knows the number; null for none
     */
    @SavedAs("OfficeCommand.Invite")
    record Invite(Person person, @Nullable String code) implements OfficeCommand {}

    /** Tell how an invitation is written. */
    @SavedAs("OfficeCommand.TellFormat")
    record TellFormat() implements OfficeCommand {}

    /** Tell which part of an invitation was not understood. */
    @SavedAs("OfficeCommand.TellUnclear")
    record TellUnclear(String part) implements OfficeCommand {}

    /** Tell that the button was an older invitation's; the newest waits on. */
    @SavedAs("OfficeCommand.TellStaleInvite")
    record TellStaleInvite(OfficeState then) implements OfficeCommand {}

    /** Tell who has that number already. */
    @SavedAs("OfficeCommand.TellKnown")
    record TellKnown(String personId) implements OfficeCommand {}

    /** Say something that changes nothing. */
    @SavedAs("OfficeCommand.Tell")
    record Tell(Topic topic) implements OfficeCommand {}

    /** What can be said so. */
    enum Topic {
        HELP,
        THANKS,
        NOT_INVITED,
        STALE,
        UNREADABLE
    }
}
