package id.guruonline.conversation.understanding.meaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which schools are closed every year. */
public final class DaysOff {

    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(6, 1),
                    MonthDay.of(8, 17),
                    MonthDay.of(12, 25));

    private DaysOff() {}

    /** Sundays, and the days off that are the same each year. */
    public static boolean isClosed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || FIXED.contains(MonthDay.from(day));
    }
}
