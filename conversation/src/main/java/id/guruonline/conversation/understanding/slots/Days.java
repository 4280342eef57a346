package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.reading.DayWord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The calendar of the words for days. */
final class Days {

    /** Up to so many days back a date without a year is one that has passed, not next year's. */
    private static final int LOOK_BACK = 180;

    private Days() {}

    /** The day that {@code word} means on {@code today}, null if there is no such day. */
    static @Nullable LocalDate resolve(DayWord word, LocalDate today) {
        return switch (word) {
            case DayWord.Fixed(LocalDate date) -> date;
            case DayWord.Vague(LocalDate date) -> date;
            case DayWord.Weekday(DayOfWeek day, Integer weeks) -> weekday(day, weeks, today);
            case DayWord.Dated dated -> dated(dated, today);
            case DayWord.MonthEnd(Integer month) -> monthEnd(month, today);
            case DayWord.Week _, DayWord.Month _, DayWord.Every _ -> null;
        };
    }

    /** The next such day after today, or the one of the week {@code weeks} after this. */
    static LocalDate weekday(DayOfWeek day, @Nullable Integer weeks, LocalDate today) {
        return weeks == null
                ? today.with(TemporalAdjusters.next(day))
                : today.plusWeeks(weeks)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .with(TemporalAdjusters.nextOrSame(day));
    }

    private static @Nullable LocalDate dated(DayWord.Dated dated, LocalDate today) {
        Integer month = dated.month();
        if (month == null) {
            return dayOfMonth(dated.day(), dated.monthsOn(), today);
        }
        Integer year = dated.year();
        if (year != null) {
            return date(year, month, dated.day());
        }
        LocalDate thisYear = date(today.getYear(), month, dated.day());
        if (thisYear == null && month >= today.getMonthValue()) {
            return null; // "29 Februari", and this year has none
        }
        if (thisYear != null && !thisYear.isBefore(today.minusDays(LOOK_BACK))) {
            LocalDate lastYear = date(today.getYear() - 1, month, dated.day());
            boolean justPassed =
                    lastYear != null
                            && !lastYear.isBefore(today.minusDays(45))
                            && thisYear.isAfter(today.plusDays(LOOK_BACK));
            return justPassed ? lastYear : thisYear;
        }
        return date(today.getYear() + 1, month, dated.day());
    }

    private static @Nullable LocalDate dayOfMonth(
            int day, @Nullable Integer monthsOn, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        if (monthsOn != null) {
            YearMonth meant = month.plusMonths(monthsOn);
            return date(meant.getYear(), meant.getMonthValue(), day);
        }
        for (int ahead = 0; ahead <= 2; ahead++) {
            YearMonth meant = month.plusMonths(ahead);
            LocalDate date = date(meant.getYear(), meant.getMonthValue(), day);
            if (date != null && !date.isBefore(today)) {
                return date;
            }
        }
        return null;
    }

    /** The first day of such a month, the next that is not over, no earlier than {@code today}. */
    static LocalDate firstOf(int month, @Nullable Integer year, LocalDate today) {
        int next = month < today.getMonthValue() ? today.getYear() + 1 : today.getYear();
        LocalDate first = LocalDate.of(year == null ? next : year, month, 1);
        return first.isBefore(today) ? today : first;
    }

    private static LocalDate monthEnd(@Nullable Integer month, LocalDate today) {
        if (month == null) {
            return YearMonth.from(today).atEndOfMonth();
        }
        int year = month < today.getMonthValue() ? today.getYear() + 1 : today.getYear();
        return YearMonth.of(year, month).atEndOfMonth();
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        boolean exists =
                month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, day) : null;
    }
}
