package id.guruonline.conversation.understanding.reading;

import id.guruonline.conversation.understanding.meaning.LessonHours;
import id.guruonline.conversation.understanding.meaning.Problem;
import id.guruonline.scheduler.people.Bells;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about the time of day.
 *
 * @param start null if it cannot be, or only the end is given
 * @param end null if it is not given or cannot be
 * @param problem why they cannot be
 * @param byBells the lesson hours from which it came; null where it did not
 */
public record ClockTimes(
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Problem problem,
        @Nullable LessonHours byBells) {

    /** A time that was said, but cannot be. */
    public static ClockTimes impossible(Problem problem) {
        return new ClockTimes(null, null, problem, null);
    }

    /** Whether it came from lesson hours. */
    public boolean byPeriod() {
        return byBells != null;
    }

    /** The same on a day with those bells. */
    public ClockTimes on(Bells bells) {
        if (byBells == null) {
            return this;
        }
        LocalTime begin = byBells.first() == null ? start : byBells.start(bells);
        LocalTime finish = byBells.last() == null ? end : byBells.end(bells);
        boolean lacking =
                (byBells.first() != null && begin == null)
                        || (byBells.last() != null && finish == null);
        return lacking ? impossible(Problem.TIME) : new ClockTimes(begin, finish, null, byBells);
    }

    /** The time so many minutes after midnight, null if that is on another day. */
    public static @Nullable LocalTime timeAt(int minuteOfDay) {
        return minuteOfDay < 0 || minuteOfDay >= 24 * 60
                ? null
                : LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
    }
}
