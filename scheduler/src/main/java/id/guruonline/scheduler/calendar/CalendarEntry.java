package id.guruonline.scheduler.calendar;

import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the office said of some days.
 *
 * @param from the first of them
 * @param to the last of them
 * @param feast the first day of the feast that is on these days instead, as it was decreed; null
 *     for all but {@link Kind#MOVED}
 * @param name what the office calls it; null for nothing in particular
 * @param by who said so
 */
@SavedIn("calendar")
public record CalendarEntry(
        String id,
        Kind kind,
        LocalDate from,
        LocalDate to,
        Scope scope,
        @Nullable LocalDate feast,
        @Nullable String name,
        String by,
        Instant at) {

    /** More days are no period of one kind. */
    public static final int LONGEST_DAYS = 60;

    /** So many that are not over can stand at the same time. */
    public static final int MOST = 300;

    /** So far ahead a calendar is made. */
    public static final int YEARS_AHEAD = 2;

    /** What kind of days they are. */
    public enum Kind {
        /** No school. */
        OFF,
        /** Exams. */
        EXAMS,
        /** A feast is on these days, not on those that were decreed. */
        MOVED
    }

    /** How many days it is. */
    public int length() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether the day is one of them. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
