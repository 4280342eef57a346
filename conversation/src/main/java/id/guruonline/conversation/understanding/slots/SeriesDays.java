package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The days of a series: what "setiap" repeats, and how long. */
final class SeriesDays {

    /**
     * The days among which a series lies.
     *
     * @param first the first
     * @param last the last, null if nothing limits it
     */
    private record Frame(LocalDate first, @Nullable LocalDate last) {

        /** "setiap hari minggu depan", "selama Desember"; from tomorrow on if neither is said. */
        static Frame of(List<DayWord> words, boolean counted, LocalDate today) {
            boolean daily = words.contains(new DayWord.Every(true));
            LocalDate tomorrow = today.plusDays(1);
            Frame frame = new Frame(tomorrow, null);
            for (DayWord word : words) {
                if (word instanceof DayWord.Month(int number, Integer year)) {
                    LocalDate first = Days.firstOf(number, year, today);
                    frame = new Frame(first, first.with(TemporalAdjusters.lastDayOfMonth()));
                } else if (word instanceof DayWord.Week(int weeks) && daily && !counted) {
                    LocalDate monday = Days.weekday(DayOfWeek.MONDAY, weeks, today);
                    LocalDate first = monday.isAfter(today) ? monday : tomorrow;
                    frame = new Frame(first, monday.plusDays(6));
                }
            }
            return frame;
        }
    }

    private SeriesDays() {}

    /** "setiap Rabu selama 4 minggu", "tiap Senin dan Kamis mulai 1 Des sampai 17 Desember". */
    static LessonDays of(
            List<DayPhrase> days,
            List<Reading.HowOften> often,
            List<DayWord> words,
            LocalDate today) {
        boolean daily = words.contains(new DayWord.Every(true));
        Frame frame = Frame.of(words, !often.isEmpty(), today);
        LocalDate earliest = frame.first();
        List<DayOfWeek> weekdays = new ArrayList<>();
        LocalDate start = null;
        LocalDate until = frame.last();
        DayPhrase before = null;
        boolean spanned = false;
        for (DayPhrase day : days) {
            boolean ends =
                    day.join() == DayPhrase.Join.UNTIL
                            || day.join() == DayPhrase.Join.LIMIT
                            || day.word() instanceof DayWord.MonthEnd;
            boolean span =
                    day.join() == DayPhrase.Join.UNTIL
                            && day.word() instanceof DayWord.Weekday
                            && before != null
                            && before.word() instanceof DayWord.Weekday
                            && !weekdays.isEmpty();
            if (span) {
                spread(weekdays, LessonDays.dateOf(day).getDayOfWeek());
                spanned = true;
            } else if (ends) {
                until = LessonDays.dateOf(day);
            } else if (day.word() instanceof DayWord.Weekday && !day.starts()) {
                weekdays.add(LessonDays.dateOf(day).getDayOfWeek());
                start = day.isBareWeekday() || start != null ? start : LessonDays.dateOf(day);
            } else {
                start = LessonDays.dateOf(day);
            }
            before = day;
        }
        if (spanned && until == null && often.isEmpty()) {
            LocalDate first = start == null ? earliest : start;
            until = first.plusDays(6); // "setiap hari Senin sampai Kamis" is those four days
        }
        if (weekdays.isEmpty() && !daily) {
            if (start == null) {
                return new LessonDays(List.of(), null, true, until);
            }
            weekdays.add(start.getDayOfWeek());
        }
        return series(weekdays, start == null ? earliest : start, until, often);
    }

    /** "Senin sampai Kamis": the days between as well. */
    private static void spread(List<DayOfWeek> weekdays, DayOfWeek last) {
        DayOfWeek day = weekdays.getLast();
        while (day != last) {
            day = day.plus(1);
            weekdays.add(day);
        }
    }

    private static LessonDays series(
            List<DayOfWeek> weekdays,
            LocalDate first,
            @Nullable LocalDate until,
            List<Reading.HowOften> often) {
        boolean bounded = until != null || !often.isEmpty();
        int most = bounded ? lessons(often, weekdays.size()) : 1;
        LocalDate end = until == null ? first.plusYears(1) : until;
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (LocalDate d = first; !d.isAfter(end) && dates.size() < most; d = d.plusDays(1)) {
            boolean schoolDay = d.getDayOfWeek() != DayOfWeek.SUNDAY;
            if (weekdays.isEmpty() ? schoolDay : weekdays.contains(d.getDayOfWeek())) {
                dates.add(d);
            }
        }
        return dates.isEmpty()
                ? LessonDays.IMPOSSIBLE
                : new LessonDays(List.copyOf(dates), null, !bounded, null);
    }

    /** How many lessons the counts allow; a week of every day has six. */
    private static int lessons(List<Reading.HowOften> often, int weekdays) {
        int least = LessonDays.MOST;
        for (Reading.HowOften each : often) {
            int lessons =
                    switch (each.unit()) {
                        case LESSON, DAY -> each.count();
                        case WEEK -> each.count() * (weekdays == 0 ? 6 : weekdays);
                    };
            least = Math.min(least, lessons);
        }
        return least;
    }
}
