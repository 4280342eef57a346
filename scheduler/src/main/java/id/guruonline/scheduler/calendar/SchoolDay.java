package id.guruonline.scheduler.calendar;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** What a day is for a school. */
public sealed interface SchoolDay {

    /** Lessons as usual. */
    record Lessons() implements SchoolDay {}

    /**
     * Exams, on which teachers only look after those who write.
     *
     * @param name what the office calls it; null for nothing in particular
     */
    record Exams(@Nullable String name) implements SchoolDay {}

    /** No school. */
    sealed interface Off extends SchoolDay {}

    /** A day off of all the country. */
    record OnHoliday(Holiday holiday) implements Off {}

    /**
     * The office said so.
     *
     * @param name why; null for nothing in particular
     */
    record ByOffice(@Nullable String name) implements Off {}

    /** A day of the week on which the school does not teach. */
    record OfWeek(DayOfWeek day) implements Off {}

    /** Whether there are lessons as usual. */
    default boolean hasLessons() {
        return this instanceof Lessons;
    }
}
