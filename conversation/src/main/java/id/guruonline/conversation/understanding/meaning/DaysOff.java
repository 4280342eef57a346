package id.guruonline.conversation.understanding.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which schools are closed: those of every year, and those decreed for one. */
public final class DaysOff {

    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(6, 1),
                    MonthDay.of(8, 17),
                    MonthDay.of(12, 25));

    /** Of feasts that move, and leave that all take together. */
    private static final Set<LocalDate> DECREED =
            Set.of(
                    LocalDate.of(2026, 8, 25),
                    LocalDate.of(2026, 12, 24),
                    LocalDate.of(2027, 1, 5),
                    LocalDate.of(2027, 2, 5),
                    LocalDate.of(2027, 2, 6),
                    LocalDate.of(2027, 3, 8),
                    LocalDate.of(2027, 3, 9),
                    LocalDate.of(2027, 3, 10),
                    LocalDate.of(2027, 3, 11),
                    LocalDate.of(2027, 3, 12),
                    LocalDate.of(2027, 3, 15),
                    LocalDate.of(2027, 3, 25),
                    LocalDate.of(2027, 3, 26),
                    LocalDate.of(2027, 5, 6),
                    LocalDate.of(2027, 5, 17),
                    LocalDate.of(2027, 5, 18),
                    LocalDate.of(2027, 5, 19),
                    LocalDate.of(2027, 5, 20));

    private DaysOff() {}

    /** Sundays, the days off that are the same each year, and those of 2026 and 2027. */
    public static boolean isClosed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || FIXED.contains(MonthDay.from(day))
                || DECREED.contains(day);
    }
}
