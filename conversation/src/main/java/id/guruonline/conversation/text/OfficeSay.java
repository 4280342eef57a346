package id.guruonline.conversation.text;

import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Subject;
import java.util.List;

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

    /** Shall that operator be let in? */
    record AskInviteOperator(String personId, String name, String phone, String school)
            implements OfficeSay {
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
    record AskInviteOfficer(String personId, String name, String phone) implements OfficeSay {
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

    record NobodyFound(String orderId, Line.OfLesson lesson, String school, Line operator)
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
