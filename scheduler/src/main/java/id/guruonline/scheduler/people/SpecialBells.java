package id.guruonline.scheduler.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bells of some days: of weekdays, of a period (Ramadan, exams), or of weekdays in a period.
 *
 * @param days the weekdays that have them, in the order of the week; empty for every day
 * @param from the first date that may have them; null where there is none
 * @param to the last date that may have them, no earlier than the first; null where there is none
 */
public record SpecialBells(
        List<DayOfWeek> days, @Nullable LocalDate from, @Nullable LocalDate to, Bells bells) {

    /** The narrower first: in a period, in a shorter one, on fewer weekdays. */
    static final Comparator<SpecialBells> BY_NARROWNESS =
            Comparator.comparing((SpecialBells each) -> !each.isDated())
                    .thenComparingLong(SpecialBells::dates)
                    .thenComparingInt(SpecialBells::weekdays);

    private static final int WEEK = DayOfWeek.values().length;

    public SpecialBells {
        days = days.stream().distinct().sorted().toList();
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("bells from " + from + " to " + to);
        }
    }

    /** Whether they are those of a period. */
    public boolean isDated() {
        return from != null || to != null;
    }

    /** Whether that date may have them. */
    public boolean fit(LocalDate date) {
        return (days.isEmpty() || days.contains(date.getDayOfWeek()))
                && (from == null || !date.isBefore(from))
                && (to == null || !date.isAfter(to));
    }

    /** Whether no date from then on has them. */
    public boolean areOver(LocalDate today) {
        return to != null && to.isBefore(today);
    }

    /** Whether they are those of a usual day, and of nothing special. */
    public boolean areUsual() {
        return weekdays() == WEEK && !isDated();
    }

    /** Whether both are of the very same days. */
    public boolean areOfSameDays(SpecialBells other) {
        return weekdaysFit().equals(other.weekdaysFit()) && areOfSamePeriod(other);
    }

    /** Whether both are of the same period, or of none. */
    boolean areOfSamePeriod(SpecialBells other) {
        return Objects.equals(from, other.from) && Objects.equals(to, other.to);
    }

    /** The same without those weekdays, for which others are told; none where no day is left. */
    Stream<SpecialBells> without(List<DayOfWeek> others) {
        List<DayOfWeek> left = days.stream().filter(day -> !others.contains(day)).toList();
        return days.isEmpty()
                ? Stream.of(this)
                : Stream.of(left)
                        .filter(some -> !some.isEmpty())
                        .map(some -> new SpecialBells(some, from, to, bells));
    }

    /** Whether some date fits both, and neither is the narrower: then nobody knows which it has. */
    public boolean rival(SpecialBells other) {
        if (BY_NARROWNESS.compare(this, other) != 0) {
            return false;
        }
        Set<DayOfWeek> shared = weekdaysFit();
        shared.retainAll(other.weekdaysFit());
        LocalDate first = later(from, other.from);
        LocalDate last = earlier(to, other.to);
        if (first == null || last == null) {
            return !shared.isEmpty();
        }
        return first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                .limit(WEEK)
                .anyMatch(date -> shared.contains(date.getDayOfWeek()));
    }

    /** How many dates the period has; one that is open at an end is longer than any other. */
    private long dates() {
        return from == null || to == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(from, to);
    }

    private int weekdays() {
        return days.isEmpty() ? WEEK : days.size();
    }

    private Set<DayOfWeek> weekdaysFit() {
        return days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : EnumSet.copyOf(days);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
