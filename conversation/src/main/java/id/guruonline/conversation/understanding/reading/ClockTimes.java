package id.guruonline.conversation.understanding.reading;

import id.guruonline.conversation.understanding.meaning.Problem;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about the time of day.
 *
 * @param start null if it cannot be, or only the end is given
 * @param end null if it is not given or cannot be
 * @param problem why they cannot be
 * @param byPeriod whether it came from lesson hours
 */
public record ClockTimes(
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Problem problem,
        boolean byPeriod) {

    /** A time that was said, but cannot be. */
    public static ClockTimes impossible(Problem problem) {
        return new ClockTimes(null, null, problem, false);
    }

    /** The time so many minutes after midnight, null if that is on another day. */
    public static @Nullable LocalTime timeAt(int minuteOfDay) {
        return minuteOfDay < 0 || minuteOfDay >= 24 * 60
                ? null
                : LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
    }
}
