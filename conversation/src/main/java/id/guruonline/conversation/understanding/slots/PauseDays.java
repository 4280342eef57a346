package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** The days for which somebody wants no offers: "minggu ini", "sampai Senin", "seminggu". */
public final class PauseDays {

    private PauseDays() {}

    /** Each day of the pause from {@code today} on; empty if nothing says how long it is. */
    public static List<LocalDate> of(List<Reading> kept, LessonDays days, LocalDate today) {
        LocalDate until = days.until();
        if (!days.dates().isEmpty()) {
            return days.dates();
        }
        if (until != null) {
            return between(today, until);
        }
        for (Reading reading : kept) {
            if (reading instanceof Reading.DayPart part
                    && part.word() instanceof DayWord.Week(int on)) {
                LocalDate monday =
                        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .plusWeeks(on);
                return between(monday.isBefore(today) ? today : monday, monday.plusDays(6));
            }
            if (reading instanceof Reading.DayPart part
                    && part.word() instanceof DayWord.Month(int month, Integer year)) {
                LocalDate first = Days.firstOf(month, year, today);
                return between(first, first.with(TemporalAdjusters.lastDayOfMonth()));
            }
            if (reading instanceof Reading.HowOften often) {
                int length =
                        switch (often.unit()) {
                            case DAY -> often.count();
                            case WEEK -> 7 * often.count();
                            case LESSON -> 0;
                        };
                return between(today, today.plusDays(length - 1L));
            }
        }
        return List.of();
    }

    private static List<LocalDate> between(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? List.of() : first.datesUntil(last.plusDays(1)).toList();
    }
}
