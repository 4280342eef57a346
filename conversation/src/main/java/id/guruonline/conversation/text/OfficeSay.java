package id.guruonline.conversation.text;

import id.guruonline.scheduler.calendar.FeastName;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Subject;
import java.util.List;
import java.util.stream.IntStream;

/** What the education office is told. */
public sealed interface OfficeSay extends Say {

    /**
     * How today stands.
     *
     * @param lessons lessons today, called-off ones aside
     * @param filled those with a teacher
     * @param open orders of any day that look for a teacher
     */
    record Summary(int lessons, int filled, int open) implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    /** As {@link Summary}, with the orders that look for a teacher. */
    record SummaryWithOpen(int lessons, int filled, int open, List<Line> orders, int more)
            implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    record Help() implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    /** Not understood: nothing was changed. */
    record Unclear() implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return List.of(
                    Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS),
                    Choice.of(Label.Fixed.HELP, Verb.Anytime.HELP));
        }
    }

    /** Only a school calls off its orders. */
    record OrdersAreOfSchools() implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.OfOrders.STATUS));
        }
    }

    /**
     * Somebody came in by an invitation's link.
     *
     * @param masked the address as far as one has to know it again
     */
    record InvitationUsed(String name, Role role, String masked) implements OfficeSay {}

    /** Somebody says that an address was linked by another: it is gone, and they are locked. */
    record LinkDenied(String name, Role role) implements OfficeSay {}

    /**
     * Most of what may be spent on messages today is spent.
     *
     * @param sent how many messages that cost money left
     * @param most how many may, before only replies and offers do
     */
    record PaidNearlySpent(int sent, int most) implements OfficeSay {}

    /** Shall somebody be let in who is that at that school? */
    record AskInviteOfSchool(String personId, Role role, String name, String phone, String school)
            implements OfficeSay {
        @Override
        public Naming naming() {
            return Naming.TYPED;
        }

        @Override
        public List<Choice> choices() {
            return invite(personId);
        }
    }

    /**
     * Shall that teacher be let in?
     *
     * @param levels their short names
     */
    record AskInviteTeacher(
            String personId, String name, String phone, List<Subject> subjects, String levels)
            implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return invite(personId);
        }
    }

    /** Shall that colleague be let in? */
    record AskInvite(String personId, Role role, String name, String phone) implements OfficeSay {
        @Override
        public Naming naming() {
            return Naming.TYPED;
        }

        @Override
        public List<Choice> choices() {
            return invite(personId);
        }
    }

    private static List<Choice> invite(String personId) {
        return List.of(
                Choice.of(Label.Fixed.INVITE, Verb.OfInvitation.INVITE, personId),
                Choice.of(Label.Fixed.KEEP, Verb.OfQuestion.KEEP));
    }

    /** Let in, and how that person begins. */
    record Invited(String name, String phone) implements OfficeSay {}

    /**
     * That person is let in, and can be by a link too.
     *
     * @param link opens the chat as that person, once, and holds for so many days
     */
    record InvitedByLink(String name, String phone, String link, int days) implements OfficeSay {}

    record NotInvited() implements OfficeSay {}

    /** How an invitation is written. */
    record InviteFormat() implements OfficeSay {}

    record InviteUnclear(String part) implements OfficeSay {}

    /** A button of an invitation that another followed, or that was answered. */
    record StaleInvite() implements OfficeSay {}

    /** A colleague is letting somebody in with that number. */
    record InviteUnderWay(String phone) implements OfficeSay {}

    /** The number is that person's already. */
    record InviteKnown(String name, Role role) implements OfficeSay {}

    /**
     * Several may be meant.
     *
     * @param names and all that follows: of the same persons, in the same order
     */
    record AskWhom(
            List<Line> persons, List<String> personIds, List<String> names, List<String> digits)
            implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return IntStream.range(0, personIds.size())
                    .mapToObj(i ->
                            Choice.of(
                                    new Label.OfPerson(names.get(i), digits.get(i)),
                                    Verb.OfPerson.PERSON,
                                    personIds.get(i)))
                    .toList();
        }
    }

    /** Nobody is called so or has that number. */
    record NobodyMeant() implements OfficeSay {}

    /** So many may be meant that they cannot be listed. */
    record TooManyMeant() implements OfficeSay {}

    /** How a change is written. */
    record ChangeFormat() implements OfficeSay {}

    record AskLock(String cardId, Line person) implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return card(Label.Fixed.LOCK, cardId);
        }
    }

    record AskUnlock(String cardId, Line person) implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return card(Label.Fixed.UNLOCK, cardId);
        }
    }

    record AskPardon(String cardId, Line person) implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return card(Label.Fixed.PARDON, cardId);
        }
    }

    record AskRemove(String cardId, Line person) implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return card(Label.Fixed.REMOVE, cardId);
        }
    }

    record AskRename(String cardId, Line person, String name) implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return card(Label.Fixed.MAKE, cardId);
        }
    }

    record AskRenumber(String cardId, Line person, String phone) implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return card(Label.Fixed.MAKE, cardId);
        }
    }

    /** Shall that person be that too? */
    record AskAppoint(String cardId, Line person, Line as) implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return card(Label.Fixed.MAKE, cardId);
        }
    }

    private static List<Choice> card(Label yes, String cardId) {
        return List.of(
                Choice.of(yes, Verb.OfPerson.MAKE, cardId),
                Choice.of(Label.Fixed.DROP, Verb.OfQuestion.KEEP));
    }

    record Locked(String name) implements OfficeSay {}

    record Unlocked(String name) implements OfficeSay {}

    /** Nothing that was before counts against that teacher any more. */
    record Pardoned(String name) implements OfficeSay {}

    record Removed(String name) implements OfficeSay {}

    record Renamed(String name) implements OfficeSay {}

    record Renumbered(String name, String phone) implements OfficeSay {}

    record Appointed(String name, Role role) implements OfficeSay {}

    /**
     * Shall these days be added?
     *
     * @param entry which, and whose
     * @param length how many days that is
     * @param schools how many schools have them
     * @param orders that stand on them
     */
    record AskDays(String cardId, Line entry, int length, int schools, int orders)
            implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return save(cardId);
        }
    }

    /** Shall a feast be on other days? The leave beside it stays where it is. */
    record AskFeast(String cardId, FeastName feast, Line from, Line to, int schools, int orders)
            implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return save(cardId);
        }
    }

    /**
     * Shall these be taken out?
     *
     * @param more how many stand behind them
     */
    record AskDaysOut(String cardId, List<Line> days, int more, int schools) implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return save(cardId);
        }
    }

    private static List<Choice> save(String cardId) {
        return List.of(
                Choice.of(Label.Fixed.SAVE, Verb.OfCalendar.SAVE, cardId),
                Choice.of(Label.Fixed.DROP, Verb.OfQuestion.KEEP));
    }

    /** The days stand in the calendar. */
    record DaysSaved(Line entry) implements OfficeSay {}

    /** The feast is on those days. */
    record FeastSaved(FeastName feast, Line to) implements OfficeSay {}

    /** They stand in the calendar no more. */
    record DaysTakenOut() implements OfficeSay {}

    /** How the calendar is changed. */
    record CalendarFormat() implements OfficeSay {}

    /** No school is called so, or several are. */
    record NoSuchSchool() implements OfficeSay {}

    /** Several days or schools in one message, of which none may be lost. */
    record OneAtATime() implements OfficeSay {}

    /** Too many entries are meant to take them all out unseen. */
    record SayWhose() implements OfficeSay {}

    /** A feast is moved for all schools or for none. */
    record FeastForAll() implements OfficeSay {}

    record NoSuchDays() implements OfficeSay {}

    record DaysAreOver() implements OfficeSay {}

    /** So far ahead no calendar is made. */
    record DaysTooFar(int years) implements OfficeSay {}

    record TooManyDays(int most) implements OfficeSay {}

    record CalendarFull(int most) implements OfficeSay {}

    /** The office added nothing of that kind for those days. */
    record NoSuchEntry() implements OfficeSay {}

    /** A day off of all the country is taken out by nobody. */
    record OfTheCountry() implements OfficeSay {}

    /** A feast that is the same each year. */
    record NotMovable() implements OfficeSay {}

    /** So far from where it was no feast is moved. */
    record FeastTooFar() implements OfficeSay {}

    /** Nothing was changed, as was wished. */
    record NothingChanged() implements OfficeSay {}

    /** A button of a card that another followed, or that was answered. */
    record StaleChange() implements OfficeSay {}

    record LockedAlready(String name) implements OfficeSay {}

    record NotLocked(String name) implements OfficeSay {}

    /** Of nobody but teachers is anything counted. */
    record NothingCounted(String name) implements OfficeSay {}

    /** Nobody would be left at the office. */
    record LastOfficer() implements OfficeSay {}

    /** Whoever writes from a person's address after half a year did not know the name. */
    record NotRecognised(String name, Role role) implements OfficeSay {}

    /** Nobody locks or removes themselves. */
    record NotYourself() implements OfficeSay {}

    /** The person has that role already. */
    record AppointedAlready(String name, Role role) implements OfficeSay {}

    record NobodyFound(String orderId, Line.OfLesson lesson, String school, Line operator)
            implements OfficeSay {}

    /** The only one whom the school wants does not come, and nobody else may be asked. */
    record OnlyOneWanted(
            String orderId, Line.OfLesson lesson, String school, String teacher, Line operator)
            implements OfficeSay {}

    /** An order that had found nobody has a teacher. */
    record FilledAfterAll(String orderId, Line.OfLesson lesson, String school, String teacher)
            implements OfficeSay {}

    record Unfilled(String orderId, Line.OfLesson lesson, String school) implements OfficeSay {}

    record NoShow(String orderId, Line.OfLesson lesson, String school, String teacher)
            implements OfficeSay {}

    /** Somebody's message could not be handled and is kept. */
    record InputParked(String name, Role role) implements OfficeSay {}

    /** As {@link InputParked}, of somebody unknown. */
    record StrangersInputParked() implements OfficeSay {}
}
