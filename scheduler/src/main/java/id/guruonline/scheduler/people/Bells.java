package id.guruonline.scheduler.people;

import java.time.LocalTime;
import java.util.List;

/**
 * When a school's lesson hours begin and end.
 *
 * @param start when the first lesson hour begins
 * @param jpMinutes the minutes of one lesson hour
 * @param breaks the breaks between lesson hours
 */
public record Bells(LocalTime start, int jpMinutes, List<Break> breaks) {

    /**
     * A break.
     *
     * @param afterPeriod the lesson hour it follows, from 1
     * @param minutes its length
     */
    public record Break(int afterPeriod, int minutes) {}

    public Bells {
        breaks = List.copyOf(breaks);
    }

    /** From 07:30, by the level's lesson hour, with 15 minutes' break after the 3rd and the 6th. */
    public static Bells standard(Level level) {
        return new Bells(
                LocalTime.of(7, 30),
                level.jpMinutes(),
                List.of(new Break(3, 15), new Break(6, 15)));
    }

    /** When lesson hour {@code period} begins; the first is 1. */
    public LocalTime startOf(int period) {
        int pause =
                breaks.stream()
                        .filter(each -> each.afterPeriod() < period)
                        .mapToInt(Break::minutes)
                        .sum();
        return start.plusMinutes((long) (period - 1) * jpMinutes + pause);
    }

    /** When lesson hour {@code period} ends; the first is 1. */
    public LocalTime endOf(int period) {
        return startOf(period).plusMinutes(jpMinutes);
    }
}
