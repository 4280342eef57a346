package id.guruonline.scheduler.absence;

import id.guruonline.scheduler.people.Periods;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For how long a teacher is away.
 *
 * @param from the first day
 * @param to the last day; of one without an end the last that is looked at
 * @param open whether no end is known
 * @param periods the lesson hours of each day; null for all of them
 */
public record AbsenceSpan(LocalDate from, LocalDate to, boolean open, @Nullable Periods periods) {

    /** So many days an absence without an end is looked at. */
    public static final int OPEN_DAYS = 14;

    /** Longer ones are told in parts. */
    public static final int LONGEST_DAYS = 100;

    public AbsenceSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("away from " + from + " to " + to);
        }
    }

    /** Whether some day belongs to both. */
    boolean touches(AbsenceSpan other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The days of both, as if they were one absence. */
    AbsenceSpan and(AbsenceSpan other) {
        return new AbsenceSpan(
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to,
                open || other.open,
                periods == null || other.periods == null ? null : hull(periods, other.periods));
    }

    private static Periods hull(Periods one, Periods other) {
        return new Periods(
                Math.min(one.first(), other.first()), Math.max(one.last(), other.last()));
    }
}
