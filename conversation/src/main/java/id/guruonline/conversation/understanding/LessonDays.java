package id.guruonline.conversation.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days of the lessons that a sentence describes.
 *
 * @param dates the days, in order; empty if none is known
 * @param problem why not, if a day was given that cannot be
 * @param endless whether a series was named without its end
 * @param until the last day, where only that was named ("cuti sampai Senin")
 */
record LessonDays(
        List<LocalDate> dates,
        @Nullable Problem problem,
        boolean endless,
        @Nullable LocalDate until) {

    /** The most lessons that one message can order. */
    static final int MOST = 60;

    private static final LessonDays NONE = new LessonDays(List.of(), null, false, null);
    private static final LessonDays IMPOSSIBLE =
            new LessonDays(List.of(), Problem.DATE, false, null);

    @Nullable LocalDate first() {
        return dates.isEmpty() ? null : dates.getFirst();
    }

    static LessonDays of(Sentence sentence, List<Match> kept, LocalDate today) {
        List<DayPhrase> days = new ArrayList<>(DayPhrase.of(sentence, kept, today));
        List<Match.HowOften> often = Slots.only(kept, Match.HowOften.class);
        boolean every = false;
        boolean daily = false;
        LocalDate month = null;
        for (Match.DayPart part : Slots.only(kept, Match.DayPart.class)) {
            if (part.word() instanceof DayWord.Every(boolean day)) {
                every = true;
                daily |= day;
            }
            if (part.word() instanceof DayWord.Month(int number)) {
                month = Days.firstOf(number, today);
            }
        }
        if (days.stream().anyMatch(day -> day.date() == null)) {
            return IMPOSSIBLE;
        }
        dropPast(days, today);
        if (every) {
            return series(days, often, daily, month == null ? today.plusDays(1) : month, month);
        }
        return days.isEmpty() ? NONE : listed(days, often);
    }

    /**
     * "kemarin Bu Ani sakit, butuh guru besok": what is over is not ordered if something is not.
     */
    private static void dropPast(List<DayPhrase> days, LocalDate today) {
        boolean ahead = days.stream().anyMatch(day -> !dateOf(day).isBefore(today));
        boolean tied = days.stream().anyMatch(day -> day.join() == DayPhrase.Join.SAME);
        if (!ahead || tied) {
            return;
        }
        days.removeIf(day -> dateOf(day).isBefore(today));
        DayPhrase first = days.getFirst();
        days.set(
                0,
                new DayPhrase(
                        first.word(),
                        first.date(),
                        first.join() == DayPhrase.Join.LIMIT ? first.join() : DayPhrase.Join.FIRST,
                        first.starts()));
    }

    private static LocalDate dateOf(DayPhrase day) {
        LocalDate date = day.date();
        if (date == null) {
            throw new IllegalArgumentException("no such day: " + day.word());
        }
        return date;
    }

    static boolean isUntil(Token token) {
        return token.isAny("sampai", "to")
                || token.isMark('-')
                || token.text().equals("smp")
                || token.text().equals("sd");
    }

    private static LessonDays listed(List<DayPhrase> days, List<Match.HowOften> often) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        DayPhrase last = days.getFirst();
        LocalDate limit = null;
        for (DayPhrase day : days) {
            LocalDate date = dateOf(day);
            switch (day.join()) {
                case FIRST, AND -> dates.add(date);
                case LIMIT -> limit = date;
                case UNTIL -> {
                    if (date.isBefore(dateOf(last))) {
                        return IMPOSSIBLE;
                    }
                    fill(dates, dateOf(last), date);
                }
                case SAME -> {
                    if (!sameDay(last, day, dates)) {
                        return IMPOSSIBLE;
                    }
                }
                case OR -> {
                    return NONE;
                }
                case APART -> {
                    if (!dates.isEmpty() && !dates.contains(date)) {
                        return NONE;
                    }
                    dates.add(date);
                }
            }
            last = day;
        }
        if (limit != null && !dates.isEmpty() && days.getLast().starts()) {
            fill(dates, dates.first(), limit);
        }
        if (dates.isEmpty()) {
            return new LessonDays(List.of(), null, false, limit);
        }
        return dates.size() == 1 ? repeated(dates.first(), often) : known(dates);
    }

    /** A weekday beside a date only confirms it; the date counts. */
    private static boolean sameDay(DayPhrase last, DayPhrase day, TreeSet<LocalDate> dates) {
        LocalDate before = dateOf(last);
        LocalDate date = dateOf(day);
        if (before.equals(date)) {
            dates.add(date);
            return true;
        }
        boolean named = before.getDayOfWeek() == date.getDayOfWeek();
        if (named && last.isBareWeekday()) {
            dates.remove(before);
            dates.add(date);
            return true;
        }
        return named && day.isBareWeekday();
    }

    /** "Rabu selama 4 minggu", "besok selama 3 hari", "3 kali pertemuan mulai besok". */
    private static LessonDays repeated(LocalDate first, List<Match.HowOften> often) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        dates.add(first);
        for (Match.HowOften each : often) {
            LocalDate next = first;
            while (dates.size() < Math.min(each.count(), MOST)) {
                next =
                        switch (each.unit()) {
                            case DAY -> schoolDayAfter(next);
                            case WEEK, LESSON -> next.plusWeeks(1);
                        };
                dates.add(next);
            }
        }
        return known(dates);
    }

    private static LessonDays known(TreeSet<LocalDate> dates) {
        return new LessonDays(dates.stream().limit(MOST).toList(), null, false, null);
    }

    private static void fill(TreeSet<LocalDate> dates, LocalDate first, LocalDate last) {
        LocalDate date = first;
        while (date.isBefore(last) && dates.size() < MOST) {
            date = date.plusDays(1);
            if (date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                dates.add(date);
            }
        }
    }

    private static LocalDate schoolDayAfter(LocalDate date) {
        LocalDate next = date.plusDays(1);
        return next.getDayOfWeek() == DayOfWeek.SUNDAY ? next.plusDays(1) : next;
    }

    /** "setiap Rabu selama 4 minggu", "tiap Senin dan Kamis mulai 1 Des sampai 17 Desember". */
    private static LessonDays series(
            List<DayPhrase> days,
            List<Match.HowOften> often,
            boolean daily,
            LocalDate earliest,
            @Nullable LocalDate month) {
        List<DayOfWeek> weekdays = new ArrayList<>();
        LocalDate start = null;
        LocalDate until = month == null ? null : month.plusMonths(1).withDayOfMonth(1).minusDays(1);
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
                spread(weekdays, dateOf(day).getDayOfWeek());
                spanned = true;
            } else if (ends) {
                until = dateOf(day);
            } else if (day.word() instanceof DayWord.Weekday && !day.starts()) {
                weekdays.add(dateOf(day).getDayOfWeek());
                start = day.isBareWeekday() || start != null ? start : dateOf(day);
            } else {
                start = dateOf(day);
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
            List<Match.HowOften> often) {
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
                ? IMPOSSIBLE
                : new LessonDays(List.copyOf(dates), null, !bounded, null);
    }

    /** How many lessons the counts allow; a week of every day has six. */
    private static int lessons(List<Match.HowOften> often, int weekdays) {
        int least = MOST;
        for (Match.HowOften each : often) {
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
