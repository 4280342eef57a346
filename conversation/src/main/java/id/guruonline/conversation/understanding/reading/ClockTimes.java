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

    public static ClockTimes impossible(Problem problem) {
        return new ClockTimes(null, null, problem, false);
    }
}
