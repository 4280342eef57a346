package id.guruonline.conversation.understanding.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A piece of a day's description, before pieces are put together. */
public sealed interface DayWord {

    /** A day that needs nothing else: "besok", "3 hari lagi". */
    record Fixed(LocalDate date) implements DayWord {}

    /** "nanti", "sekarang": today, unless another day is named. */
    record Vague(LocalDate date) implements DayWord {}

    /**
     * A weekday.
     *
     * @param day the day
     * @param weeks in the week so many after this one; null for the next such day
     */
    record Weekday(DayOfWeek day, @Nullable Integer weeks) implements DayWord {}

    /** A whole week: "minggu depan". */
    record Week(int weeks) implements DayWord {}

    /**
     * A day of a month.
     *
     * @param day as typed, perhaps no day at all
     * @param month 1 to 12, or as typed; null if none was named
     * @param year null if none was named
     * @param monthsOn with no month named: 0 this, 1 the next, null the next that has not passed
     */
    record Dated(
            int day, @Nullable Integer month, @Nullable Integer year, @Nullable Integer monthsOn)
            implements DayWord {}

    /** A whole month: "selama Desember"; the next such month if no year is named. */
    record Month(int month, @Nullable Integer year) implements DayWord {}

    /** "akhir bulan", "akhir Desember": the last day of that month, null for this one. */
    record MonthEnd(@Nullable Integer month) implements DayWord {}

    /** "setiap". */
    record Every(boolean day) implements DayWord {}
}
