package id.guruonline.scheduler.people;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * When a school's periods begin and end on one day. Which day has which bells says its {@link
 * BellPlan}.
 *
 * @param start when period 1 begins
 * @param jpMinutes how long a period lasts
 * @param breaks the breaks between periods, in the order of the day
 */
public record Bells(LocalTime start, int jpMinutes, List<Break> breaks) {

    /**
     * A break.
     *
     * @param after the period it follows, from 1
     * @param minutes how long it lasts
     */
    public record Break(int after, int minutes) {}

    public Bells {
        breaks = breaks.stream().sorted(Comparator.comparingInt(Break::after)).toList();
    }

    /** From 07:30, periods of the level's JP, 15 minutes' break after the 3rd and the 6th. */
    public static Bells standard(Level level) {
        return new Bells(
                LocalTime.of(7, 30),
                level.jpMinutes(),
                List.of(new Break(3, 15), new Break(6, 15)));
    }

    /** After the last break two more periods are usual, and eight where there is none. */
    private static final int USUAL = 8;

    private static final int AFTER_BREAKS = 2;

    private static final int MINUTES_OF_DAY = 24 * 60;

    /**
     * The day's last period, as is usual: schools tell when their lesson hours begin, not how many
     * there are. What is worked out from it is shown before it counts.
     */
    public int lastPeriod() {
        return breaks.stream().mapToInt(Break::after).max().stream()
                .map(after -> after + AFTER_BREAKS)
                .findFirst()
                .orElse(USUAL);
    }

    /** When the period (from 1) begins. */
    public LocalTime startOf(int period) {
        return start.plusMinutes(minutesBefore(period));
    }

    /** Whether the period (from 1) is over before midnight; of a later one there is no time. */
    public boolean has(int period) {
        long end = start.toSecondOfDay() / 60 + minutesBefore(period) + jpMinutes;
        return period >= 1 && end < MINUTES_OF_DAY;
    }

    private long minutesBefore(int period) {
        int broken = breaks.stream().filter(b -> b.after() < period).mapToInt(Break::minutes).sum();
        return (long) (period - 1) * jpMinutes + broken;
    }

    /** When the period (from 1) ends. */
    public LocalTime endOf(int period) {
        return startOf(period).plusMinutes(jpMinutes);
    }
}
