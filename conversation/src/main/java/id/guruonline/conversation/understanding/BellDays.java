package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.meaning.BellWish;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads for which days bells are: weekdays, a period, or both. */
final class BellDays {

    private static final Set<String> FROM = WordSets.get("BELLS_FROM");

    private final Sentence sentence;
    private final LocalDate today;
    private final Set<DayOfWeek> weekdays = new TreeSet<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean contradictory;

    BellDays(Sentence sentence, LocalDate today) {
        this.sentence = sentence;
        this.today = today;
    }

    /** The weekdays that were read. */
    Set<DayOfWeek> weekdays() {
        return weekdays;
    }

    /** Whether two periods were told, or a day that cannot be. */
    boolean areContradictory() {
        return contradictory;
    }

    /**
     * What was read.
     *
     * @param named whether a period was named
     */
    BellWish.Days told(boolean named) {
        return new BellWish.Days(
                List.copyOf(weekdays), from, to, named && from == null && to == null);
    }

    /** The one day that is asked about; null where there is none. */
    @Nullable LocalDate find() {
        if (from != null) {
            return from;
        }
        return weekdays.size() == 1
                ? today.with(TemporalAdjusters.nextOrSame(weekdays.iterator().next()))
                : null;
    }

    /** "Senin", "senin-kamis"; "setiap hari". */
    int weekdaysAt(int i) {
        DayOfWeek first = weekday(i);
        if (first == null) {
            return i;
        }
        DayOfWeek last = sentence.at(i + 1).isUntil() ? weekday(i + 2) : null;
        boolean dated = dateAt(sentence.isMark(i + 1, ',') ? i + 2 : i + 1) != null;
        if (dated) {
            return i + 1; // "Senin 8 Feb" is that date
        }
        for (DayOfWeek day = first; last != null && day != last; day = day.plus(1)) {
            weekdays.add(day);
        }
        weekdays.add(last == null ? first : last);
        return last == null ? i + 1 : i + 3;
    }

    private @Nullable DayOfWeek weekday(int i) {
        String text = sentence.at(i).text();
        boolean sunday = text.equals("minggu") && !sentence.at(i - 1).isNumber();
        boolean fridays = text.endsWith("days") && text.length() > 4;
        return sunday
                ? DayOfWeek.SUNDAY
                : fridays ? plural(text) : DayNames.weekday(sentence.at(i));
    }

    private static @Nullable DayOfWeek plural(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (text.equalsIgnoreCase(day.name() + "S")) {
                return day;
            }
        }
        return null;
    }

    /** A date and where it ends. */
    private record Dated(int day, int month, @Nullable Integer year, int next) {}

    /** "8 feb", "8 februari 2027", "8/2". */
    private @Nullable Dated dateAt(int i) {
        Token day = sentence.at(i);
        if (!day.isNumber() || day.digits() > 2) {
            return null;
        }
        Integer month = DayNames.month(sentence.at(i + 1));
        if (month != null) {
            return withYear(day.value(), month, i + 2, sentence.at(i + 2));
        }
        Token figure = sentence.at(i + 2);
        boolean slashed =
                sentence.isMark(i + 1, '/')
                        && figure.isNumber()
                        && figure.digits() <= 2
                        && figure.value() <= 12;
        return slashed
                ? withYear(
                        day.value(),
                        figure.value(),
                        sentence.isMark(i + 3, '/') ? i + 4 : i + 3,
                        sentence.at(sentence.isMark(i + 3, '/') ? i + 4 : i + 3))
                : null;
    }

    private static Dated withYear(int day, int month, int next, Token year) {
        boolean told = year.digits() == 4 && year.value() >= 2000 && year.value() < 2100;
        return told
                ? new Dated(day, month, year.value(), next + 1)
                : new Dated(day, month, null, next);
    }

    /** "8 feb sampai 9 mar", "8-12 feb", "mulai 8 feb", "besok". */
    int datesAt(int i) {
        LocalDate near = near(sentence.at(i));
        if (near != null) {
            return told(near, near, i + 1);
        }
        if (sentence.is(i, "hari") && sentence.is(i + 1, "ini")) {
            return told(today, today, i + 2);
        }
        boolean since = FROM.contains(sentence.at(i).text()) || sentence.is(i, "mulai");
        boolean until = sentence.at(i).isUntil();
        int at = since || until ? i + 1 : i;
        at = sentence.is(at, "tanggal") || sentence.is(at, "hari") ? at + 1 : at;
        Dated first = dateAt(at);
        if (first == null) {
            return spanAt(i);
        }
        int end = first.next();
        if (sentence.at(end).isUntil()) {
            int second = sentence.is(end + 1, "dengan") ? end + 2 : end + 1;
            second = sentence.is(second, "tanggal") ? second + 1 : second;
            second = weekday(second) == null ? second : second + 1;
            Dated last = dateAt(second);
            return last == null ? i : period(first, last, last.next());
        }
        LocalDate day = date(first, today);
        if (day == null) {
            contradictory = true; // no such day
            return end;
        }
        return told(until ? today : day, since ? null : day, end);
    }

    /** "8-12 feb". */
    private int spanAt(int i) {
        Dated last = sentence.at(i + 1).isUntil() ? dateAt(i + 2) : null;
        return last == null || !sentence.at(i).isNumber() || sentence.at(i).digits() > 2
                ? i
                : period(
                        new Dated(sentence.at(i).value(), last.month(), last.year(), i + 1),
                        last,
                        last.next());
    }

    private @Nullable LocalDate near(Token token) {
        return token.is("besok")
                ? today.plusDays(1)
                : token.is("lusa") ? today.plusDays(2) : token.is("today") ? today : null;
    }

    private int period(Dated first, Dated last, int next) {
        LocalDate end = date(last, today);
        LocalDate begin = end == null ? null : dateUntil(first, end);
        if (begin == null || end == null) {
            contradictory = true;
            return next;
        }
        return told(begin, end, next);
    }

    private int told(@Nullable LocalDate begin, @Nullable LocalDate end, int next) {
        contradictory |= from != null || to != null;
        from = begin;
        to = end;
        return next;
    }

    /** The next such date. */
    private static @Nullable LocalDate date(Dated told, LocalDate today) {
        Integer year = told.year();
        LocalDate date = of(told, year == null ? today.getYear() : year);
        return year == null && date != null && date.isBefore(today)
                ? of(told, today.getYear() + 1)
                : date;
    }

    /** The last such date up to then. */
    private static @Nullable LocalDate dateUntil(Dated told, LocalDate end) {
        Integer year = told.year();
        LocalDate date = of(told, year == null ? end.getYear() : year);
        boolean later = date != null && date.isAfter(end);
        return year == null && later ? of(told, end.getYear() - 1) : later ? null : date;
    }

    private static @Nullable LocalDate of(Dated told, int year) {
        try {
            return LocalDate.of(year, told.month(), told.day());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
