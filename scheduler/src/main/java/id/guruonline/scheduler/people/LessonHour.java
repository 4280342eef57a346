package id.guruonline.scheduler.people;

import java.util.OptionalInt;

/**
 * A lesson hour as it is told without a clock: "jam ke 3", "jam terakhir", "habis istirahat". Which
 * it is, and when, depends on the day's bells.
 *
 * @param no which, from 1; of breaks too
 */
public record LessonHour(Counted counted, int no) {

    /** From where it is counted. */
    public enum Counted {
        FROM_FIRST,
        /** The last of the day is 1. */
        FROM_LAST,
        /** The one that ends with that break. */
        BEFORE_BREAK,
        /** The one that begins after that break. */
        AFTER_BREAK
    }

    /** That many from the first of the day, which is 1. */
    public static LessonHour of(int period) {
        return new LessonHour(Counted.FROM_FIRST, period);
    }

    /** Its number by those bells; empty where that day has no such lesson hour. */
    public OptionalInt period(Bells bells) {
        int breaks = bells.breaks().size();
        int period =
                switch (counted) {
                    case FROM_FIRST -> no;
                    case FROM_LAST -> bells.lastPeriod() + 1 - no;
                    case BEFORE_BREAK -> no <= breaks ? bells.breaks().get(no - 1).after() : 0;
                    case AFTER_BREAK -> no <= breaks ? bells.breaks().get(no - 1).after() + 1 : 0;
                };
        return bells.has(period) ? OptionalInt.of(period) : OptionalInt.empty();
    }
}
