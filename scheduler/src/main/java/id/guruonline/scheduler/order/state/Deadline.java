package id.guruonline.scheduler.order.state;

import java.time.Instant;

/**
 * Something an order waits for: at that instant it follows, though nobody does anything. Each state
 * answers its own, {@link Progress#deadlines}; the earliest of them is when the order is due.
 */
public sealed interface Deadline {

    /** When it follows. */
    Instant at();

    /** Teachers are to be asked: the next wave goes out, or the watch looks around again. */
    record Match(Instant at) implements Deadline {}

    /** An offer is over: it is closed, since its teacher was silent or no channel took it. */
    record OfferOver(Instant at, int offerNo) implements Deadline {}

    /** The lesson begins and nobody has it: its school is told, and the search goes on. */
    record LessonBegins(Instant at) implements Deadline {}

    /** Whoever comes from now on would find less than a lesson hour: the order is unfilled. */
    record TooLate(Instant at) implements Deadline {}

    /** Somebody is reminded, once. */
    record Remind(Instant at, Reminder reminder) implements Deadline {}

    /** The teacher is asked for another time, or had time enough to answer that. */
    record MoveDue(Instant at) implements Deadline {}

    /** The lesson is over: it counts as taught, and stars are asked for. */
    record LessonEnds(Instant at) implements Deadline {}

    /** Stars are closed. */
    record RatingsClose(Instant at) implements Deadline {}

    /**
     * A fault kept the order from being decided: it is looked at again, and until then all else
     * that its state waits for stands back.
     */
    record Postponed(Instant at) implements Deadline {}

    /** Whether it ends the order's state: whatever else was due in that state is moot then. */
    default boolean endsState() {
        return switch (this) {
            case TooLate _, LessonEnds _, RatingsClose _ -> true;
            case Match _, OfferOver _, LessonBegins _, Remind _, MoveDue _, Postponed _ -> false;
        };
    }
}
