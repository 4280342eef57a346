package id.guruonline.scheduler.timetable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO 8601 week, Monday to Sunday, in the regency's zone.
 *
 * @param year the week-based year: 1 January may still belong to the year before
 * @param number from 1 to 52 or 53
 */
public record Week(int year, int number) implements Comparable<Week> {

    /** So many weeks every year has. */
    private static final int ALWAYS_THERE = 52;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Comparator<Week> BY_TIME =
            Comparator.comparingInt(Week::year).thenComparingInt(Week::number);

    public Week {
        if (number < 1 || (number > ALWAYS_THERE && number > weeksOf(year))) {
            throw new IllegalArgumentException("no week " + number + " in " + year);
        }
    }

    private static long weeksOf(int year) {
        return IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(LocalDate.of(year, 7, 1))
                .getMaximum();
    }

    /** The week in which the instant falls in that zone. */
    public static Week of(Instant instant, ZoneId zone) {
        return of(LocalDate.ofInstant(instant, zone));
    }

    /** The week of that day. */
    public static Week of(LocalDate day) {
        return new Week(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The week as {@link #toString()} writes it; throws {@link DateTimeParseException} else. */
    public static Week parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new DateTimeParseException("not a week", written, 0);
        }
        return new Week(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The date of that day in this week. */
    public LocalDate day(DayOfWeek day) {
        return LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number).with(day);
    }

    /** The week after this. */
    public Week next() {
        return of(day(DayOfWeek.MONDAY).plusWeeks(1));
    }

    /** Whether all the time between the two lies in this week. */
    public boolean holds(Instant start, Instant end, ZoneId zone) {
        Instant from = day(DayOfWeek.MONDAY).atStartOfDay(zone).toInstant();
        Instant to = day(DayOfWeek.SUNDAY).plusDays(1).atStartOfDay(zone).toInstant();
        return !start.isBefore(from) && !end.isAfter(to);
    }

    @Override
    public int compareTo(Week other) {
        return BY_TIME.compare(this, other);
    }

    /** As {@code 2026-W48}; sorts like the weeks themselves. */
    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year, number);
    }
}
