package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.meaning.BellWish;
import id.guruonline.conversation.understanding.meaning.BellWish.Pause;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a school says of its bells: "bel", "bel jumat mulai 07.15, jp 35, istirahat setelah
 * 3", "Jumat: 07.15, JP 35". A text of which nothing says that bells are meant is none, nor is one
 * that only begins so: whatever it tells of bells must be understood whole.
 */
final class BellWishes {

    private static final Set<String> BELLS =
            Set.of("bel", "bell", "bells", "belnya", "lonceng", "bel-nya");
    private static final Set<String> LEADING =
            Set.of(
                    "tolong",
                    "mohon",
                    "minta",
                    "please",
                    "pak",
                    "bu",
                    "min",
                    "admin",
                    "halo",
                    "hai",
                    "ubah",
                    "ganti",
                    "atur",
                    "setel",
                    "set",
                    "change",
                    "update",
                    "perbarui",
                    "cek",
                    "lihat",
                    "tampilkan",
                    "tunjukkan",
                    "show",
                    "see",
                    "check",
                    "our",
                    "the",
                    "my",
                    "jadwal",
                    "jam",
                    "apa",
                    "berapa",
                    "kapan",
                    "what",
                    "are",
                    "is",
                    "when",
                    "do",
                    "school",
                    "sekolah",
                    "kami",
                    "info",
                    "mau",
                    "ingin",
                    "saya",
                    "kak",
                    "school's",
                    "ring",
                    "dong",
                    "selama",
                    "pada",
                    "during",
                    "hari",
                    "setiap",
                    "tiap",
                    "every",
                    "on",
                    "for",
                    "bulan",
                    "untuk",
                    "new",
                    "now");
    private static final Set<String> REMOVING =
            Set.of("hapus", "dihapus", "hapuskan", "hilangkan", "remove", "delete", "buang");
    private static final Set<String> AS_USUAL = Set.of("seperti", "kembali", "sama", "back", "as");
    private static final Set<String> AFTER =
            Set.of("setelah", "sesudah", "habis", "abis", "stlh", "hbs", "after", "usai");
    private static final Set<String> NONE = Set.of("tanpa", "no", "without", "tidak", "tdk", "gak");
    private static final Set<String> BEGINNING =
            Set.of("mulai", "masuk", "jam", "pukul", "pkl", "at", "begins", "begin", "starts");
    private static final Set<String> FROM = Set.of("mulai", "dari", "sejak", "from", "per");

    /** Periods that have a name, and each year another date. */
    private static final Set<String> PERIODS =
            Set.of(
                    "ramadan",
                    "ramadhan",
                    "romadhon",
                    "romadon",
                    "ramadlan",
                    "puasa",
                    "ujian",
                    "uas",
                    "uts",
                    "pas",
                    "pts",
                    "pat",
                    "sas",
                    "sts",
                    "asesmen",
                    "ulangan",
                    "semester",
                    "exam",
                    "exams",
                    "fasting",
                    "asat",
                    "anbk");

    private static final Set<String> LENGTH_OF =
            Set.of("nya", "of", "adalah", "selama", "is", "are", "jadi", "menjadi", "last");
    private static final Set<String> PER = Set.of("per", "a", "each", "tiap");
    private static final Set<String> ON_THE_WAY = Set.of("seperti", "hari", "dengan", "to", "jadi");
    private static final Set<String> USUAL =
            Set.of("biasa", "biasanya", "usual", "normal", "semula");

    private static final Set<String> SMALL =
            Set.of(
                    "hari",
                    "setiap",
                    "tiap",
                    "untuk",
                    "utk",
                    "pada",
                    "di",
                    "kami",
                    "sekolah",
                    "ya",
                    "dan",
                    "lalu",
                    "jadi",
                    "menjadi",
                    "adalah",
                    "baru",
                    "mulai",
                    "wib",
                    "jam",
                    "pukul",
                    "masuk",
                    "pelajaran",
                    "pertama",
                    "yang",
                    "yg",
                    "dengan",
                    "dgn",
                    "kak",
                    "tanggal",
                    "tgl",
                    "selama",
                    "bulan",
                    "biasa",
                    "ini",
                    "saja",
                    "aja",
                    "dong",
                    "pak",
                    "bu",
                    "min",
                    "terima",
                    "kasih",
                    "makasih",
                    "thanks",
                    "thank",
                    "you",
                    "please",
                    "on",
                    "every",
                    "each",
                    "for",
                    "from",
                    "to",
                    "with",
                    "a",
                    "an",
                    "of",
                    "at",
                    "and",
                    "is",
                    "are",
                    "our",
                    "the",
                    "starts",
                    "start",
                    "starting",
                    "begin",
                    "begins",
                    "during",
                    "day",
                    "days",
                    "usual",
                    "normal",
                    "masing",
                    "durasi",
                    "lamanya",
                    "nya",
                    "semua",
                    "in",
                    "now",
                    "am",
                    "pagi",
                    "siang",
                    "sampai",
                    "sd",
                    "berapa",
                    "apa",
                    "saya",
                    "kapan",
                    "school",
                    "sekarang",
                    "all",
                    "jadwal",
                    "we",
                    "per",
                    "dari",
                    "sejak",
                    "ring",
                    "jd",
                    "ke",
                    "week",
                    "standar",
                    "lesson",
                    "lessons",
                    "hour",
                    "hours",
                    "period",
                    "periods",
                    "long",
                    "last",
                    "then",
                    "jp",
                    "libur");

    private static final int LATEST_MORNING_HOUR = 4;
    private static final int HALF_DAY = 12;
    private static final int LEAST_TOLD_JP = 10;

    private final Sentence sentence;
    private final LocalDate today;
    private final Set<DayOfWeek> weekdays = new TreeSet<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean named;
    private boolean removing;
    private @Nullable LocalTime start;
    private @Nullable Integer jpMinutes;
    private @Nullable List<Pause> breaks;
    private boolean doubled;
    private boolean headed;
    private int unknown;

    private BellWishes(Sentence sentence, LocalDate today) {
        this.sentence = sentence;
        this.today = today;
    }

    /** What is said of bells; empty where that is not what the text is about. */
    static Optional<BellWish> in(Sentence sentence, LocalDate today) {
        return new BellWishes(sentence, today).read();
    }

    private Optional<BellWish> read() {
        int at = afterHead();
        headed = at >= 0;
        if (!headed && !isTableRow()) {
            return Optional.empty();
        }
        if (!headed) {
            weekdays.clear();
            named = false;
            removing = false;
            doubled = false;
            from = null;
            to = null;
        }
        int i = Math.max(0, at);
        while (i < sentence.size()) {
            i = next(i);
        }
        return headed || (jpMinutes != null || breaks != null) && !weekdays.isEmpty()
                ? wish()
                : Optional.empty();
    }

    private Optional<BellWish> wish() {
        boolean changes = start != null || jpMinutes != null || breaks != null;
        boolean surely =
                jpMinutes != null || breaks != null || removing || (changes && unknown == 0);
        BellWish.Days days = new BellWish.Days(List.copyOf(weekdays), from, to, isUndated());
        if (unknown > 0 || doubled) {
            return surely ? Optional.of(new BellWish.Unclear()) : Optional.empty();
        }
        if (removing) {
            return Optional.of(changes ? new BellWish.Unclear() : new BellWish.Remove(days));
        }
        return Optional.of(
                changes
                        ? new BellWish.Change(days, start, jpMinutes, breaks)
                        : new BellWish.Show(day()));
    }

    private boolean isUndated() {
        return named && from == null && to == null;
    }

    /** The one day that is asked about. */
    private @Nullable LocalDate day() {
        if (from != null) {
            return from;
        }
        return weekdays.size() == 1
                ? today.with(TemporalAdjusters.nextOrSame(weekdays.iterator().next()))
                : null;
    }

    /** The place after "bel", "jadwal bel", "jam pelajaran kami", "lesson hours"; -1 for none. */
    private int afterHead() {
        int i = 0;
        while (i < sentence.size()) {
            Token token = sentence.at(i);
            if (BELLS.contains(token.text())) {
                return i + 1;
            }
            boolean hours =
                    (sentence.at(i).text().equals("jam") && sentence.at(i + 1).is("pelajaran"))
                            || (sentence.at(i).text().equals("lesson")
                                    && sentence.at(i + 1).isAny("hour", "jam"));
            if (hours) {
                Token after = sentence.at(sentence.afterLabelMarks(i + 2));
                boolean one = after.is("ke") || Numbers.ordinal(after) > 0;
                boolean figure = after.isNumber() && !isClock(sentence.afterLabelMarks(i + 2));
                return one || figure ? -1 : i + 2;
            }
            removing |= REMOVING.contains(token.text());
            named |= PERIODS.contains(token.text());
            boolean leads =
                    LEADING.contains(token.text())
                            || REMOVING.contains(token.text())
                            || PERIODS.contains(token.text());
            int afterDays = weekdaysAt(i); // "Friday bells"
            int after = Math.max(afterDays, datesAt(i));
            if (!leads && !token.isMark(',') && after == i) {
                return -1;
            }
            i = Math.max(i + 1, after);
        }
        return -1;
    }

    /** "Jumat: 07.15, JP 35", as it hangs on a wall. */
    private boolean isTableRow() {
        int i = 0;
        while (DayNames.weekday(sentence.at(i)) != null
                || sentence.at(i).isUntil()
                || sentence.isMark(i, ',')
                || sentence.is(i, "hari")
                || sentence.is(i, "dan")) {
            i++;
        }
        return i > 0 && sentence.isMark(i, ':');
    }

    /** Reads on from there; the place after what was read. */
    private int next(int i) {
        for (Part part :
                List.<Part>of(
                        this::weekdaysAt,
                        this::datesAt,
                        this::pauseAt,
                        this::lengthAt,
                        this::startAt,
                        this::wordAt)) {
            int after = part.at(i);
            if (after > i) {
                return after;
            }
        }
        unknown++;
        return i + 1;
    }

    private interface Part {
        /** The place after it; the same place where it is not there. */
        int at(int i);
    }

    /** "Senin", "senin-kamis"; "setiap hari". */
    private int weekdaysAt(int i) {
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
    private int datesAt(int i) {
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
            doubled = true; // no such day
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
            doubled = true;
            return next;
        }
        return told(begin, end, next);
    }

    private int told(@Nullable LocalDate begin, @Nullable LocalDate end, int next) {
        doubled |= from != null || to != null;
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

    /** "istirahat setelah jam ke 3 15 menit", "15 minute break after 3", "tanpa istirahat". */
    private int pauseAt(int i) {
        if (NONE.contains(sentence.at(i).text())) {
            int at = sentence.is(i + 1, "ada") ? i + 2 : i + 1;
            if (sentence.is(at, "istirahat")) {
                doubled |= breaks != null;
                breaks = List.of();
                return at + 1;
            }
            return i;
        }
        Minutes before = minutesAt(i);
        int at = before == null ? i : before.next();
        boolean word = sentence.is(at, "istirahat") || sentence.at(at).text().equals("breaks");
        if (!word) {
            return i;
        }
        at = skip(at + 1);
        Minutes length = before == null ? minutesAt(at) : before;
        at = length == null || before != null ? at : skip(length.next());
        List<Integer> hours = new ArrayList<>();
        int read = hoursAt(at, hours);
        if (hours.isEmpty()) {
            return i;
        }
        boolean bracket = sentence.isMark(read, '(') || sentence.isMark(read, ',');
        int figure = bracket ? read + 1 : read;
        figure = sentence.is(figure, "selama") ? figure + 1 : figure;
        Minutes after = minutesAt(figure);
        if (after == null && sentence.isMark(read, '(') && sentence.at(figure).isNumber()) {
            after = new Minutes(sentence.at(figure).value(), figure + 1);
        }
        if (after != null) {
            length = after;
            read = sentence.isMark(after.next(), ')') ? after.next() + 1 : after.next();
        }
        add(hours, length);
        return moreAt(read);
    }

    /** The "dan 6 (10 menit)" after a break. */
    private int moreAt(int read) {
        boolean more = sentence.is(read, "dan") || sentence.isMark(read, ',');
        Minutes before = minutesAt(read + 1);
        int from = before == null ? read + 1 : before.next();
        Token next = sentence.at(from);
        boolean another =
                more
                        && (AFTER.contains(next.text())
                                || (next.isNumber()
                                        && next.value() < LEAST_TOLD_JP
                                        && sentence.isMark(from + 1, '(')));
        if (!another) {
            return read;
        }
        List<Integer> hours = new ArrayList<>();
        int end = hoursAt(from, hours);
        boolean bracket = sentence.isMark(end, '(') || sentence.isMark(end, ',');
        Minutes length = before == null ? minutesAt(bracket ? end + 1 : end) : before;
        if (hours.isEmpty()) {
            return read;
        }
        if (length == null && sentence.isMark(end, '(') && sentence.at(end + 1).isNumber()) {
            length = new Minutes(sentence.at(end + 1).value(), end + 2);
        }
        int after = length == null || before != null ? end : length.next();
        add(hours, length);
        return moreAt(sentence.isMark(after, ')') ? after + 1 : after);
    }

    private void add(List<Integer> hours, @Nullable Minutes length) {
        List<Pause> all = new ArrayList<>(breaks == null ? List.of() : breaks);
        for (int hour : hours) {
            doubled |= all.stream().anyMatch(pause -> pause.after() == hour);
            all.add(new Pause(hour, length == null ? null : (Integer) length.value()));
        }
        breaks = all;
    }

    /** The numbers of "setelah jam ke 3 dan 6"; the place after them. */
    private int hoursAt(int i, List<Integer> hours) {
        int at = skip(i);
        while (AFTER.contains(sentence.at(at).text())
                || sentence.at(at).isAny("jam", "pelajaran")
                || sentence.at(at).isAny("jp", "period")
                || sentence.at(at).isAny("ke", "lesson")) {
            at = sentence.afterLabelMarks(at + 1);
        }
        int number = number(at);
        boolean minutes = sentence.at(at + 1).is("menit") || isClock(at);
        if (number < 0 || minutes || number > 99) {
            return i;
        }
        hours.add(number);
        at++;
        boolean joined =
                sentence.is(at, "dan") || sentence.isMark(at, ',') || sentence.isMark(at, '&');
        int next = joined ? hoursAt(at + 1, hours) : at;
        return joined && next == at + 1 ? at : next;
    }

    private int number(int at) {
        Token token = sentence.at(at);
        int ordinal = Numbers.ordinal(token);
        return token.isNumber() ? token.value() : ordinal > 0 ? ordinal : -1;
    }

    private record Minutes(int value, int next) {}

    /** "15 menit", "15-minute". */
    private @Nullable Minutes minutesAt(int i) {
        int unit = sentence.isMark(i + 1, '-') ? i + 2 : i + 1;
        boolean minutes = sentence.at(unit).is("menit") || sentence.isMark(unit, '\'');
        return sentence.at(i).isNumber() && minutes
                ? new Minutes(sentence.at(i).value(), unit + 1)
                : null;
    }

    /** "JP 35 menit", "1 jp = 35 menit", "35 menit per jp", "35 minute lessons". */
    private int lengthAt(int i) {
        Minutes minutes = minutesAt(i);
        if (minutes != null) {
            int at = minutes.next();
            while (isPer(at)) {
                at++;
            }
            int after = afterLesson(at);
            return after > at ? length(minutes.value(), after) : i;
        }
        boolean one = sentence.at(i).isNumber() && sentence.at(i).value() == 1;
        int word = one ? i + 1 : i;
        int after = afterLesson(word);
        if (after == word) {
            return i;
        }
        int at = after;
        while (sentence.isMark(at, ':')
                || sentence.isMark(at, '=')
                || sentence.isMark(at, '-')
                || LENGTH_OF.contains(sentence.at(at).text())) {
            at++;
        }
        Token figure = sentence.at(at);
        if (!figure.isNumber() || isClock(at) || (!headed && figure.value() < LEAST_TOLD_JP)) {
            return figure.isNumber() && sentence.is(at + 1, "menit")
                    ? length(figure.value(), at + 2)
                    : i;
        }
        return length(figure.value(), sentence.is(at + 1, "menit") ? at + 2 : at + 1);
    }

    private boolean isPer(int at) {
        return sentence.isMark(at, '/') || PER.contains(sentence.at(at).text());
    }

    private int length(int minutes, int next) {
        doubled |= jpMinutes != null && jpMinutes != minutes;
        jpMinutes = minutes;
        return next;
    }

    /** The place after "jp", "jam pelajaran", "lesson", "period". */
    private int afterLesson(int i) {
        Token token = sentence.at(i);
        if (token.text().equals("jam") && sentence.is(i + 1, "pelajaran")) {
            return i + 2;
        }
        boolean word =
                token.isAny("jp", "period")
                        || Set.of("lesson", "lessons", "jpnya").contains(token.text());
        return !word ? i : sentence.at(i + 1).isAny("hour", "jam") ? i + 2 : i + 1;
    }

    private boolean isClock(int i) {
        return sentence.at(i).isNumber()
                && (sentence.isMark(i + 1, '.') || sentence.isMark(i + 1, ':'))
                && sentence.at(i + 2).digits() == 2
                && sentence.at(i + 2).glued();
    }

    /** "07.15", "mulai jam 7". */
    private int startAt(int i) {
        int at = i;
        while (BEGINNING.contains(sentence.at(at).text()) || sentence.is(at, "mulai")) {
            at++;
        }
        Token hour = sentence.at(at);
        boolean clock = isClock(at);
        if (!hour.isNumber() || hour.digits() > 2 || (!clock && at == i)) {
            return i;
        }
        int minute = clock ? sentence.at(at + 2).value() : 0;
        int next = clock ? at + 3 : at + 1;
        boolean afternoon =
                sentence.at(next).text().equals("pm")
                        || sentence.at(next).isAny("siang", "sore")
                        || (hour.value() <= LATEST_MORNING_HOUR
                                && !sentence.at(next).text().equals("pagi"));
        int hours = hour.value() + (afternoon && hour.value() < HALF_DAY ? HALF_DAY : 0);
        if (hours > 23 || minute > 59) {
            unknown++;
            return next;
        }
        LocalTime time = LocalTime.of(hours, minute);
        doubled |= start != null && !start.equals(time);
        start = time;
        return sentence.at(next).text().equals("pm") ? next + 1 : next;
    }

    private int wordAt(int i) {
        Token token = sentence.at(i);
        if (!token.isWord()) {
            return token.isNumber() ? i : i + 1;
        }
        if (PERIODS.contains(token.text())) {
            named = true;
            return i + 1;
        }
        if (REMOVING.contains(token.text())) {
            removing = true;
            return i + 1;
        }
        if (AS_USUAL.contains(token.text())) {
            int at = i + 1;
            while (ON_THE_WAY.contains(sentence.at(at).text())) {
                at++;
            }
            boolean usual = USUAL.contains(sentence.at(at).text());
            removing |= usual;
            return usual ? at + 1 : i;
        }
        return SMALL.contains(token.text())
                        || SMALL.contains(token.lemma())
                        || BELLS.contains(token.text())
                ? i + 1
                : i;
    }

    private int skip(int i) {
        return sentence.isMark(i, ':') || sentence.isMark(i, ',') ? i + 1 : i;
    }
}
