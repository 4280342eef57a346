package id.guruonline.conversation.understanding.meaning;

import id.guruonline.scheduler.calendar.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which schools are closed everywhere, as far as that is known without their calendar. */
public final class DaysOff {

    private DaysOff() {}

    /** Sundays, and the days off of all the country, where they were decreed. */
    public static boolean isClosed(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || Holidays.find(day).isPresent();
    }
}
