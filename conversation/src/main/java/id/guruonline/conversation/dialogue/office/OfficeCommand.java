package id.guruonline.conversation.dialogue.office;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.Trust;
import id.guruonline.conversation.message.Address;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.saved.SavedAs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a turn of the education office was resolved to. */
public sealed interface OfficeCommand extends Command {

    /** {@inheritDoc} What lets somebody in. */
    @Override
    default Trust needs() {
        return switch (this) {
            case Invite _, Make _, SaveCalendar _ -> Trust.PROVEN;
            case ShowStatus _,
                    AskInvite _,
                    TellFormat _,
                    TellUnclear _,
                    TellStaleInvite _,
                    TellKnown _,
                    AskWhom _,
                    AskChange _,
                    TellUnchanged _,
                    TellStaleChange _,
                    ShowCalendar _,
                    AskCalendar _,
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

    /** Ask who of them is meant. */
    @SavedAs("OfficeCommand.AskWhom")
    record AskWhom(Change change, List<String> personIds) implements OfficeCommand {

        public AskWhom {
            personIds = List.copyOf(personIds);
        }
    }

    /** Ask whether that shall be made of that person. */
    @SavedAs("OfficeCommand.AskChange")
    record AskChange(String cardId, Change change, String personId) implements OfficeCommand {}

    /**
     * Make it so.
     *
     * @param personIds all ids of that person
     * @param told where the person was reached before
     */
    @SavedAs("OfficeCommand.Make")
    record Make(Change change, List<String> personIds, List<Address> told)
            implements OfficeCommand {

        public Make {
            personIds = List.copyOf(personIds);
            told = List.copyOf(told);
        }
    }

    /** Tell that it is so already. */
    @SavedAs("OfficeCommand.TellUnchanged")
    record TellUnchanged(Change change, String personId) implements OfficeCommand {}

    /** Tell that the button was an older card's; the newest waits on. */
    @SavedAs("OfficeCommand.TellStaleChange")
    record TellStaleChange(OfficeState then) implements OfficeCommand {}

    /** Tell which days off and exam days are ahead. */
    @SavedAs("OfficeCommand.ShowCalendar")
    record ShowCalendar() implements OfficeCommand {}

    /** Ask whether that shall become of the school calendar. */
    @SavedAs("OfficeCommand.AskCalendar")
    record AskCalendar(String cardId, CalendarChange change) implements OfficeCommand {}

    /** Make that of the school calendar. */
    @SavedAs("OfficeCommand.SaveCalendar")
    record SaveCalendar(CalendarChange change) implements OfficeCommand {}

    /** Say something that changes nothing. */
    @SavedAs("OfficeCommand.Tell")
    record Tell(Topic topic) implements OfficeCommand {}

    /** What can be said so. */
    enum Topic {
        HELP,
        /** Nothing was understood, and so nothing changed. */
        UNCLEAR,
        /** Orders are called off by who ordered. */
        OF_SCHOOLS,
        THANKS,
        NOT_INVITED,
        STALE,
        UNREADABLE,
        NOBODY_MEANT,
        TOO_MANY_MEANT,
        CHANGE_FORMAT,
        NOT_YOURSELF,
        NOTHING_CHANGED,
        CALENDAR_FORMAT,
        NO_SUCH_SCHOOL,
        /** Days that belong to several entries, or schools of several. */
        ONE_AT_A_TIME,
        /** Of many entries some shall be taken out. */
        SAY_WHOSE,
        FEAST_FOR_ALL,
        NO_SUCH_DAYS,
        DAYS_ARE_OVER,
        DAYS_TOO_FAR,
        TOO_MANY_DAYS,
        CALENDAR_FULL,
        NO_SUCH_ENTRY,
        /** A day off of all the country cannot be taken out. */
        OF_THE_COUNTRY,
        /** A feast that is the same each year. */
        NOT_MOVABLE,
        FEAST_TOO_FAR
    }
}
