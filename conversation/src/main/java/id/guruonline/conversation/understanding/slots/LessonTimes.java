package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.meaning.Problem;
import id.guruonline.conversation.understanding.reading.ClockTimes;
import id.guruonline.conversation.understanding.reading.Reading;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts times and a length together; what contradicts is left out. */
final class LessonTimes {

    private static final ClockTimes NONE = new ClockTimes(null, null, null, false);

    private LessonTimes() {}

    static ClockTimes of(List<Reading.Clock> clocks, @Nullable Integer minutes) {
        for (Reading.Clock clock : clocks) {
            if (clock.times().problem() != null) {
                return clock.times();
            }
        }
        boolean exact = clocks.stream().anyMatch(clock -> isPairByClock(clock.times()));
        if (exact && clocks.stream().anyMatch(LessonTimes::beginsByPeriod)) {
            // "jam ke 1-2 (07.15-08.25)": the clock is what counts
            return of(clocks.stream().filter(c -> !c.times().byPeriod()).toList(), minutes);
        }
        List<LocalTime> starts = distinct(clocks.stream().map(c -> c.times().start()));
        List<LocalTime> ends = distinct(clocks.stream().map(c -> c.times().end()));
        if (starts.size() > 1 || ends.size() > 1) {
            return NONE;
        }
        LocalTime start = starts.isEmpty() ? null : starts.getFirst();
        LocalTime end = ends.isEmpty() ? null : ends.getFirst();
        if (start != null && end != null) {
            return start.isBefore(end)
                    ? checked(clocks, start, end, minutes)
                    : ClockTimes.impossible(Problem.TIME_ORDER);
        }
        if (start != null && minutes != null) {
            return lasting(start, minutes);
        }
        return new ClockTimes(start, end, null, false);
    }

    /** Unlike "jam 7.30 sampai istirahat", where the bells only tell the end. */
    private static boolean beginsByPeriod(Reading.Clock clock) {
        return clock.times().byPeriod() && clock.times().start() != null;
    }

    private static boolean isPairByClock(ClockTimes times) {
        return !times.byPeriod() && times.start() != null;
    }

    private static ClockTimes checked(
            List<Reading.Clock> clocks, LocalTime start, LocalTime end, @Nullable Integer minutes) {
        boolean agrees = minutes == null || start.plusMinutes(minutes).equals(end);
        boolean onePeriod = clocks.stream().allMatch(clock -> clock.times().byPeriod());
        if (agrees) {
            return new ClockTimes(start, end, null, false);
        }
        // "jam ke 1, 2 JP": the length says more than the one lesson hour
        return onePeriod && clocks.size() == 1
                ? lasting(start, minutes)
                : new ClockTimes(start, null, null, false);
    }

    private static ClockTimes lasting(LocalTime start, @Nullable Integer minutes) {
        int length = Objects.requireNonNull(minutes);
        LocalTime end = ClockTimes.timeAt(start.toSecondOfDay() / 60 + length);
        return new ClockTimes(start, end, null, false);
    }

    private static List<LocalTime> distinct(Stream<@Nullable LocalTime> times) {
        return times.flatMap(Stream::ofNullable).distinct().toList();
    }
}
