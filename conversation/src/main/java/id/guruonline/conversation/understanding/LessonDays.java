package id.guruonline.conversation.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of a day's description together into the days of the lessons.
 *
 * @param dates the days, in order; empty if none is known
 * @param problem why not, if a day was given that cannot be
 * @param endless whether a series was named without its end
 */
record LessonDays(List<LocalDate> dates, @Nullable Problem problem, boolean endless) {

    /** The most lessons that one message can order. */
    static final int MOST = 60;

    private static final LessonDays NONE = new LessonDays(List.of(), null, false);
    private static final LessonDays IMPOSSIBLE = new LessonDays(List.of(), Problem.DATE, false);

    /** How a day is joined to the one before it. */
    private enum Join {
        FIRST,
        /** The same day said twice: "Selasa, 24 Nov". */
        SAME,
        AND,
        UNTIL,
        /** Nothing between them says how they belong together. */
        APART
    }

    private record Day(DayWord word, LocalDate date, Join join) {}

    @Nullable LocalDate first() {
        return dates.isEmpty() ? null : dates.getFirst();
    }

    static LessonDays of(
            Sentence sentence,
            List<Match.DayPart> found,
            List<Match.HowOften> often,
            LocalDate today) {
        List<Match.DayPart> parts = settled(sentence, found);
        boolean every = parts.stream().anyMatch(part -> part.word() instanceof DayWord.Every);
        boolean daily =
                parts.stream().anyMatch(p -> p.word() instanceof DayWord.Every(boolean d) && d);
        List<Day> days = new ArrayList<>();
        Match.DayPart before = null;
        for (Match.DayPart part : parts) {
            if (part.word() instanceof DayWord.Every || part.word() instanceof DayWord.Week) {
                continue;
            }
            LocalDate date = resolve(part.word(), days, today);
            if (date == null) {
                return IMPOSSIBLE;
            }
            days.add(new Day(part.word(), date, join(sentence, before, part)));
            before = part;
        }
        if (every) {
            return series(days, often, daily, today);
        }
        return days.isEmpty() ? NONE : listed(days, often);
    }

    /** "Senin depan dan Rabu": the Wednesday after that Monday. */
    private static @Nullable LocalDate resolve(DayWord word, List<Day> before, LocalDate today) {
        LocalDate date = Days.resolve(word, today);
        boolean bareWeekday =
                word instanceof DayWord.Weekday(var _, Integer weeks) && weeks == null;
        if (date == null || before.isEmpty() || !bareWeekday) {
            return date;
        }
        Day last = before.getLast();
        boolean ofAnotherWeek =
                last.word() instanceof DayWord.Weekday(var _, Integer weeks) && weeks != null;
        return ofAnotherWeek && date.isBefore(last.date())
                ? Days.weekday(date.getDayOfWeek(), null, last.date())
                : date;
    }

    /** Gives weekdays their week, and months to the days that stand before their name. */
    private static List<Match.DayPart> settled(Sentence sentence, List<Match.DayPart> found) {
        List<Match.DayPart> parts = new ArrayList<>(found);
        boolean definite =
                parts.stream()
                        .anyMatch(part ->
                                !(part.word() instanceof DayWord.Vague)
                                        && !(part.word() instanceof DayWord.Week));
        if (definite) {
            parts.removeIf(part -> part.word() instanceof DayWord.Vague);
        }
        Integer weeks =
                parts.stream()
                        .filter(part -> part.word() instanceof DayWord.Week)
                        .map(part -> ((DayWord.Week) part.word()).weeks())
                        .findFirst()
                        .orElse(null);
        boolean weekIsNear = weeks != null;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Match.DayPart part = parts.get(i);
            if (weekIsNear
                    && part.word() instanceof DayWord.Weekday(DayOfWeek d, Integer w)
                    && w == null) {
                parts.set(i, with(part, new DayWord.Weekday(d, weeks)));
            }
            DayWord next = i + 1 < parts.size() ? parts.get(i + 1).word() : part.word();
            boolean lendsMonth =
                    next instanceof DayWord.Dated(int _, Integer m, Integer _, Integer _)
                            && m != null;
            if (lendsMonth
                    && part.word()
                            instanceof DayWord.Dated(int day, Integer m, Integer _, Integer on)
                    && m == null
                    && on == null) {
                DayWord.Dated lender = (DayWord.Dated) next;
                parts.set(
                        i, with(part, new DayWord.Dated(day, lender.month(), lender.year(), null)));
            }
            if (next instanceof DayWord.Weekday(DayOfWeek _, Integer w)
                    && w != null
                    && w > 0
                    && i + 1 < parts.size()
                    && part.word() instanceof DayWord.Weekday(DayOfWeek d, Integer own)
                    && own == null
                    && join(sentence, part, parts.get(i + 1)) == Join.AND) {
                parts.set(i, with(part, new DayWord.Weekday(d, w)));
            }
        }
        return parts;
    }

    private static Match.DayPart with(Match.DayPart part, DayWord word) {
        return new Match.DayPart(part.from(), part.to(), part.strength(), word);
    }

    private static Join join(
            Sentence sentence, Match.@Nullable DayPart before, Match.DayPart part) {
        if (before == null) {
            return Join.FIRST;
        }
        boolean comma = false;
        for (int i = before.to(); i < part.from(); i++) {
            Token token = sentence.at(i);
            if (isUntil(token)) {
                return Join.UNTIL;
            }
            if (token.is("dan") || token.isMark('&') || token.isMark('+')) {
                return Join.AND;
            }
            comma |= token.isMark(',') || token.isMark('/');
        }
        boolean near = part.from() - before.to() <= 3;
        boolean sameKind = before.word().getClass() == part.word().getClass();
        if (comma && sameKind && near) {
            return Join.AND;
        }
        return near && !sameKind ? Join.SAME : Join.APART;
    }

    static boolean isUntil(Token token) {
        return token.isAny("sampai", "to")
                || token.isMark('-')
                || token.text().equals("smp")
                || token.text().equals("sd");
    }

    private static LessonDays listed(List<Day> days, List<Match.HowOften> often) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        LocalDate last = days.getFirst().date();
        for (Day day : days) {
            switch (day.join()) {
                case FIRST, AND -> dates.add(day.date());
                case UNTIL -> {
                    if (day.date().isBefore(last)) {
                        return IMPOSSIBLE;
                    }
                    fill(dates, last, day.date());
                }
                case SAME -> {
                    if (!day.date().equals(last)) {
                        return IMPOSSIBLE;
                    }
                }
                case APART -> {
                    if (!dates.contains(day.date())) {
                        return NONE;
                    }
                }
            }
            last = day.date();
        }
        return dates.size() == 1 ? repeated(dates.first(), often) : known(dates);
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
        return new LessonDays(dates.stream().limit(MOST).toList(), null, false);
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
            List<Day> days, List<Match.HowOften> often, boolean daily, LocalDate today) {
        List<DayOfWeek> weekdays = new ArrayList<>();
        LocalDate start = null;
        LocalDate until = null;
        for (Day day : days) {
            if (day.join() == Join.UNTIL || day.word() instanceof DayWord.MonthEnd) {
                until = day.date();
            } else if (day.word() instanceof DayWord.Weekday) {
                weekdays.add(day.date().getDayOfWeek());
            } else {
                start = day.date();
            }
        }
        LocalDate first = start == null ? today.plusDays(1) : start;
        if (weekdays.isEmpty() && !daily && start != null) {
            weekdays.add(start.getDayOfWeek());
        }
        if (weekdays.isEmpty() && !daily) {
            return new LessonDays(List.of(), null, true);
        }
        boolean bounded = until != null || !often.isEmpty();
        int most = bounded ? lessons(often, Math.max(1, weekdays.size()), daily) : 1;
        LocalDate end = until == null ? first.plusYears(1) : until;
        TreeSet<LocalDate> dates = new TreeSet<>();
        for (LocalDate d = first; !d.isAfter(end) && dates.size() < most; d = d.plusDays(1)) {
            boolean schoolDay = d.getDayOfWeek() != DayOfWeek.SUNDAY;
            if (weekdays.isEmpty() ? schoolDay : weekdays.contains(d.getDayOfWeek())) {
                dates.add(d);
            }
        }
        return dates.isEmpty() ? IMPOSSIBLE : new LessonDays(List.copyOf(dates), null, !bounded);
    }

    private static int lessons(List<Match.HowOften> often, int weekdays, boolean daily) {
        int least = MOST;
        for (Match.HowOften each : often) {
            int lessons =
                    switch (each.unit()) {
                        case LESSON, DAY -> each.count();
                        case WEEK -> each.count() * (daily ? 6 : weekdays);
                    };
            least = Math.min(least, lessons);
        }
        return least;
    }
}
