package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.scheduler.people.Person;
import org.jspecify.annotations.Nullable;

/** What a turn of the education office was resolved to. */
public sealed interface OfficeCommand extends Command {

    /** Today's lessons, and the orders that look for a teacher. */
    record ShowStatus() implements OfficeCommand {}

    /** Ask whether that person shall be let in. */
    record AskInvite(Person person) implements OfficeCommand {}

    /**
     * Let that person in.
     *
     * @param code by which the person gets in where nobody knows the number; null for none
     */
    record Invite(Person person, @Nullable String code) implements OfficeCommand {}

    /** Tell how an invitation is written. */
    record TellFormat() implements OfficeCommand {}

    /** Tell which part of an invitation was not understood. */
    record TellUnclear(String part) implements OfficeCommand {}

    /** Tell that the button was an older invitation's; the newest waits on. */
    record TellStaleInvite(OfficeState then) implements OfficeCommand {}

    /** Tell who has that number already. */
    record TellKnown(String personId) implements OfficeCommand {}

    /** Say something that changes nothing. */
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
