package id.guruonline.scheduler.timetable;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a lesson fits into a timetable, and what is in the way if not. */
public sealed interface Verdict {

    /** It fits. */
    record Free() implements Verdict {}

    /** The teacher is booked at that time. */
    record Clash(Booking with) implements Verdict {}

    /** The teacher teaches at the home school at that time. */
    record HomeHours() implements Verdict {}

    /**
     * There is too little time to get from one place to the other.
     *
     * @param neighbour the lesson before or after; null where it is the home school
     * @param needed the time the way takes
     */
    record TooFar(@Nullable Booking neighbour, Duration needed) implements Verdict {}

    /** The day would have more JP than allowed. */
    record DayFull() implements Verdict {}

    /** The week would have more JP than allowed. */
    record WeekFull() implements Verdict {}

    /** It begins in one week and ends in the next: no timetable could guard it whole. */
    record AcrossWeeks() implements Verdict {}

    /** Whether it fits. */
    default boolean isFree() {
        return this instanceof Free;
    }
}
