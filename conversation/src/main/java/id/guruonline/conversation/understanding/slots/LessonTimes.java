package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.meaning.LessonHours;
import id.guruonline.conversation.understanding.meaning.Problem;
import id.guruonline.conversation.understanding.reading.ClockTimes;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.LessonHour;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts times and a length together; what contradicts is left out.
 *
 * @param length the one length that was told; null for none
 * @param bells those of the lesson's day
 */
record LessonTimes(Reading.@Nullable Length length, Bells bells) {

    private static final ClockTimes NONE = new ClockTimes(null, null, null, null);

    /** How many minutes it lasts on that day; null where no length was told. */
    @Nullable Integer minutes() {
        if (length == null) {
            return null;
        }
        Integer byBells = new LessonHours(null, null, length.tenths()).minutes(bells);
        return byBells == null ? Integer.valueOf(length.minutes()) : byBells;
    }

    ClockTimes of(List<Reading.Clock> told) {
        List<Told> clocks = told.stream().map(clock -> new Told(clock.times().on(bells))).toList();
        for (Told clock : clocks) {
            if (clock.times().problem() != null) {
                return clock.times();
            }
        }
        boolean exact = clocks.stream().anyMatch(Told::isPairByClock);
        // "jam ke 1-2 (07.15-08.25)": the clock is what counts
        boolean doubled = exact && clocks.stream().anyMatch(Told::beginsByPeriod);
        return combined(
                doubled ? clocks.stream().filter(c -> !c.times().byPeriod()).toList() : clocks);
    }

    private ClockTimes combined(List<Told> clocks) {
        List<LocalTime> starts = distinct(clocks.stream().map(Told::start));
        List<LocalTime> ends = distinct(clocks.stream().map(Told::end));
        if (starts.size() > 1 || ends.size() > 1) {
            return NONE;
        }
        LocalTime start = starts.isEmpty() ? null : starts.getFirst();
        LocalTime end = ends.isEmpty() ? null : ends.getFirst();
        LessonHour first = hour(clocks, Told::start, LessonHours::first);
        LessonHour last = hour(clocks, Told::end, LessonHours::last);
        if (start != null && end != null) {
            return start.isBefore(end)
                    ? checked(clocks, start, end, LessonHours.orNull(first, last, null))
                    : ClockTimes.impossible(Problem.TIME_ORDER);
        }
        if (start != null && length != null) {
            return lasting(start, first, length);
        }
        Integer tenths = end == null && length != null ? length.tenths() : null;
        return new ClockTimes(start, end, null, LessonHours.orNull(first, last, tenths));
    }

    private ClockTimes checked(
            List<Told> clocks, LocalTime start, LocalTime end, @Nullable LessonHours byBells) {
        Integer minutes = minutes();
        if (length == null || minutes == null || start.plusMinutes(minutes).equals(end)) {
            return new ClockTimes(start, end, null, byBells);
        }
        LessonHour first = byBells == null ? null : byBells.first();
        boolean onePeriod = clocks.stream().allMatch(clock -> clock.times().byPeriod());
        // "jam ke 1, 2 JP": the length says more than the one lesson hour
        return onePeriod && clocks.size() == 1
                ? lasting(start, first, length)
                : new ClockTimes(start, null, null, LessonHours.orNull(first, null, null));
    }

    private ClockTimes lasting(LocalTime start, @Nullable LessonHour first, Reading.Length lasts) {
        int minutes = Optional.ofNullable(minutes()).orElseGet(lasts::minutes);
        LocalTime end = ClockTimes.timeAt(start.toSecondOfDay() / 60 + minutes);
        return new ClockTimes(start, end, null, LessonHours.orNull(first, null, lasts.tenths()));
    }

    /** The lesson hour that tells that time, where nothing else does. */
    private static @Nullable LessonHour hour(
            List<Told> clocks,
            Function<Told, @Nullable LocalTime> time,
            Function<LessonHours, @Nullable LessonHour> hour) {
        List<Optional<LessonHour>> told =
                clocks.stream()
                        .filter(clock -> time.apply(clock) != null)
                        .map(clock -> Optional.ofNullable(clock.times().byBells()).map(hour))
                        .distinct()
                        .toList();
        return told.size() == 1 ? told.getFirst().orElse(null) : null;
    }

    private static List<LocalTime> distinct(Stream<@Nullable LocalTime> times) {
        return times.flatMap(Stream::ofNullable).distinct().toList();
    }

    /** Times that were told, as they are on the lesson's day. */
    private record Told(ClockTimes times) {

        @Nullable LocalTime start() {
            return times.start();
        }

        @Nullable LocalTime end() {
            return times.end();
        }

        /** Unlike "jam 7.30 sampai istirahat", where the bells only tell the end. */
        boolean beginsByPeriod() {
            return times.byPeriod() && times.start() != null;
        }

        boolean isPairByClock() {
            return !times.byPeriod() && times.start() != null;
        }
    }
}
