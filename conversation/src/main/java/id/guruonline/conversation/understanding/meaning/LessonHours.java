package id.guruonline.conversation.understanding.meaning;

import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.LessonHour;
import id.guruonline.scheduler.people.LessonHour.Counted;
import id.guruonline.scheduler.people.Periods;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a lesson's times was told in lesson hours: on a day with other bells it is at other
 * times.
 *
 * @param first the lesson hour it begins with; null where its begin was told otherwise, or not
 * @param last the lesson hour it ends with; null where its end was told otherwise, or not
 * @param tenths how long it lasts, in tenths of a lesson hour; null where that was told otherwise
 */
public record LessonHours(
        @Nullable LessonHour first, @Nullable LessonHour last, @Nullable Integer tenths) {

    /** Tenths of a whole lesson hour. */
    public static final int WHOLE = 10;

    /** From the first of them to the last. */
    public static LessonHours of(Periods periods) {
        return new LessonHours(LessonHour.of(periods.first()), LessonHour.of(periods.last()), null);
    }

    /** What was told so; null where nothing was. */
    public static @Nullable LessonHours orNull(
            @Nullable LessonHour first, @Nullable LessonHour last, @Nullable Integer tenths) {
        return first == null && last == null && tenths == null
                ? null
                : new LessonHours(first, last, tenths);
    }

    /** When it begins by those bells; null where that was told otherwise, or cannot be. */
    public @Nullable LocalTime start(Bells bells) {
        OptionalInt period = period(first, bells);
        return period.isPresent() ? bells.startOf(period.getAsInt()) : null;
    }

    /** When it ends by those bells; null where that was told otherwise, or cannot be. */
    public @Nullable LocalTime end(Bells bells) {
        OptionalInt period = period(last, bells);
        return period.isPresent() ? bells.endOf(period.getAsInt()) : null;
    }

    /** How many minutes it lasts by those bells; null where that was told otherwise. */
    public @Nullable Integer minutes(Bells bells) {
        return tenths == null ? null : Integer.valueOf(tenths * bells.jpMinutes() / WHOLE);
    }

    /** The lesson hours by their numbers, where all of the lesson was told so. */
    public Optional<Periods> findPeriods(Bells bells) {
        OptionalInt from = period(first, bells);
        OptionalInt until = tenths == null ? period(last, bells) : lastOf(tenths, bells);
        return from.isPresent() && until.isPresent() && from.getAsInt() <= until.getAsInt()
                ? Optional.of(new Periods(from.getAsInt(), until.getAsInt()))
                : Optional.empty();
    }

    /** As many lesson hours from another on; null where nobody can tell how many they are. */
    public @Nullable LessonHour lastFrom(@Nullable LessonHour newFirst) {
        return first != null
                        && last != null
                        && newFirst != null
                        && Stream.of(first, last, newFirst).allMatch(LessonHours::isNumber)
                ? LessonHour.of(newFirst.no() + last.no() - first.no())
                : null;
    }

    /** The last of so many, where no break makes their end another than the bell's. */
    private OptionalInt lastOf(int length, Bells bells) {
        OptionalInt from = period(first, bells);
        if (from.isEmpty() || length < WHOLE || length % WHOLE != 0) {
            return OptionalInt.empty();
        }
        int hours = length / WHOLE;
        int until = from.getAsInt() + hours - 1;
        LocalTime end =
                bells.startOf(from.getAsInt()).plusMinutes((long) hours * bells.jpMinutes());
        return bells.has(until) && bells.endOf(until).equals(end)
                ? OptionalInt.of(until)
                : OptionalInt.empty();
    }

    private static boolean isNumber(LessonHour hour) {
        return hour.counted() == Counted.FROM_FIRST;
    }

    private static OptionalInt period(@Nullable LessonHour hour, Bells bells) {
        return hour == null ? OptionalInt.empty() : hour.period(bells);
    }
}
