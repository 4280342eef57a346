package id.guruonline.conversation.text;

import id.guruonline.scheduler.people.Role;
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
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.Anytime.STATUS));
        }
    }

    /** As {@link Summary}, with the orders that look for a teacher. */
    record SummaryWithOpen(int lessons, int filled, int open, List<Line> orders, int more)
            implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.Anytime.STATUS));
        }
    }

    record Help() implements OfficeSay {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.of(Label.Fixed.STATUS, Verb.Anytime.STATUS));
        }
    }

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
