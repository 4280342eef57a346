package id.guruonline.conversation.understanding.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a school says of its bells. */
public sealed interface BellWish {

    /**
     * When they ring is asked.
     *
     * @param day of which day; null for no day in particular
     */
    record Show(@Nullable LocalDate day) implements BellWish {}

    /**
     * They shall ring otherwise; what is null stays as it is.
     *
     * @param breaks empty for none any more
     */
    record Change(
            Days days,
            @Nullable LocalTime start,
            @Nullable Integer jpMinutes,
            @Nullable List<Pause> breaks)
            implements BellWish {}

    /** Days shall have no bells of their own any more. */
    record Remove(Days days) implements BellWish {}

    /** They shall ring otherwise, but not all that was said is clear. */
    record Unclear() implements BellWish {}

    /**
     * Days as they are told of bells.
     *
     * @param weekdays empty for every day
     * @param from null where the period is open there, or there is none
     * @param to null where the period is open there, or there is none
     * @param undated whether a period was named, as Ramadan is, but not when it is
     */
    record Days(
            List<DayOfWeek> weekdays,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean undated) {

        public Days {
            weekdays = List.copyOf(weekdays);
        }
    }

    /**
     * A break.
     *
     * @param minutes null where that was not told
     */
    record Pause(int after, @Nullable Integer minutes) {}
}
