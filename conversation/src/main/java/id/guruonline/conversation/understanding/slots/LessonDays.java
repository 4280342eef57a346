package id.guruonline.conversation.understanding.slots;

import id.guruonline.conversation.understanding.meaning.Problem;
import id.guruonline.conversation.understanding.reading.DayWord;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Sentence;
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
public record LessonDays(
        List<LocalDate> dates,
        @Nullable Problem problem,
        boolean endless,
        @Nullable LocalDate until) {

    /** The most lessons that one message can order. */
    public static final int MOST = 60;

    private static final LessonDays NONE = new LessonDays(List.of(), null, false, null);
    static final LessonDays IMPOSSIBLE = new LessonDays(List.of(), Problem.DATE, false, null);

    @Nullable LocalDate first() {
        return dates.isEmpty() ? null : dates.getFirst();
    }

    static LessonDays of(Sentence sentence, List<Reading> kept, LocalDate today) {
        List<DayPhrase> days = new ArrayList<>(DayPhrase.of(sentence, kept, today));
        List<Reading.HowOften> often = Slots.only(kept, Reading.HowOften.class);
        if (days.stream().anyMatch(day -> day.date() == null)) {
            return IMPOSSIBLE;
        }
        dropPast(days, today);
        List<DayWord> words =
                Slots.only(kept, Reading.DayPart.class).stream()
                        .map(Reading.DayPart::word)
                        .toList();
        boolean repeated = words.stream().anyMatch(DayWord.Every.class::isInstance);
        boolean series = repeated && !isSpanOfDates(days, words) && !areListed(days, often, words);
        if (series || areCounted(days, often)) {
            return SeriesDays.of(days, often, words, today);
        }
        return days.isEmpty() ? NONE : listed(days, often);
    }

    /** "Selasa dan Kamis, 6 kali": those weekdays again and again. */
    private static boolean areCounted(List<DayPhrase> days, List<Reading.HowOften> often) {
        List<DayPhrase> weekdays =
                days.stream()
                        .filter(day -> day.word() instanceof DayWord.Weekday && !day.starts())
                        .toList();
        boolean together =
                days.stream()
                        .allMatch(day ->
                                day.starts()
                                        || day.join() == DayPhrase.Join.FIRST
                                        || day.join() == DayPhrase.Join.AND);
        return weekdays.size() > 1
                && together
                && often.stream()
                        .anyMatch(each ->
                                switch (each.unit()) {
                                    case LESSON -> each.count() > weekdays.size();
                                    case WEEK -> each.count() > 1;
                                    case DAY -> false;
                                });
    }

    /** "besok dan lusa, jam 8 sampai 10 tiap hari": on each of those days. */
    private static boolean areListed(
            List<DayPhrase> days, List<Reading.HowOften> often, List<DayWord> words) {
        boolean listed =
                days.size() > 1
                        && days.stream().skip(1).allMatch(day -> day.join() == DayPhrase.Join.AND)
                        && days.stream().allMatch(day -> day.word() instanceof DayWord.Fixed);
        return listed && often.isEmpty() && words.contains(new DayWord.Every(true));
    }

    /** "Senin 30 November sampai Jumat 4 Desember, setiap hari": all the days between. */
    private static boolean isSpanOfDates(List<DayPhrase> days, List<DayWord> words) {
        boolean ends =
                days.stream()
                        .anyMatch(day ->
                                day.join() == DayPhrase.Join.UNTIL
                                        || day.join() == DayPhrase.Join.SAME);
        long dated = days.stream().filter(day -> day.word() instanceof DayWord.Dated).count();
        boolean daily = words.contains(new DayWord.Every(true));
        return daily && ends && dated == 2 && days.size() == 4;
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

    static LocalDate dateOf(DayPhrase day) {
        LocalDate date = day.date();
        if (date == null) {
            throw new IllegalArgumentException("no such day: " + day.word());
        }
        return date;
    }

    private static LessonDays listed(List<DayPhrase> days, List<Reading.HowOften> often) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        DayPhrase last = days.getFirst();
        LocalDate limit = null;
        for (int i = 0; i < days.size(); i++) {
            DayPhrase day = days.get(i);
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
                    boolean begins = i + 1 < days.size() && isNamed(day, days.get(i + 1));
                    if (!sameDay(last, day, dates) && !begins) {
                        return IMPOSSIBLE;
                    }
                }
                case OR -> {
                    return NONE;
                }
                case APART -> {
                    boolean today = day.word() instanceof DayWord.Fixed;
                    if (!(today && sameDay(last, day, dates))) {
                        if (!dates.isEmpty() && !dates.contains(date)) {
                            return NONE;
                        }
                        dates.add(date);
                    }
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

    /** The Kamis of "Selasa 24 Nov, Kamis 26 Nov" belongs to what follows. */
    private static boolean isNamed(DayPhrase weekday, DayPhrase date) {
        return weekday.isBareWeekday()
                && date.join() == DayPhrase.Join.SAME
                && dateOf(weekday).getDayOfWeek() == dateOf(date).getDayOfWeek();
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
    private static LessonDays repeated(LocalDate first, List<Reading.HowOften> often) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        dates.add(first);
        for (Reading.HowOften each : often) {
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
}
