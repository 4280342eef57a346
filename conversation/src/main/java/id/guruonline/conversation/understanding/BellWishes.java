package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.meaning.BellWish;
import id.guruonline.conversation.understanding.meaning.BellWish.Pause;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a school says of its bells: "bel", "bel jumat mulai 07.15, jp 35, istirahat setelah
 * 3", "Jumat: 07.15, JP 35". A text of which nothing says that bells are meant is none, nor is one
 * that only begins so: whatever it tells of bells must be understood whole.
 */
final class BellWishes {

    private static final Set<String> BELLS = WordSets.get("BELLS");
    private static final Set<String> LEADING = WordSets.get("BELLS_LEADING");
    private static final Set<String> REMOVING = WordSets.get("BELLS_REMOVED");
    private static final Set<String> AS_USUAL = WordSets.get("BELLS_AS");
    private static final Set<String> BEGINNING = WordSets.get("BELLS_BEGIN");

    /** Periods that have a name, and each year another date. */
    private static final Set<String> PERIODS = WordSets.get("BELLS_PERIODS");

    private static final Set<String> LENGTH_OF = WordSets.get("BELLS_LAST");
    private static final Set<String> PER = WordSets.get("BELLS_PER");
    private static final Set<String> ON_THE_WAY = WordSets.get("BELLS_BETWEEN");
    private static final Set<String> USUAL = WordSets.get("BELLS_USUAL");

    private static final Set<String> SMALL = WordSets.get("BELLS_SMALL");

    private static final int LATEST_MORNING_HOUR = 4;
    private static final int HALF_DAY = 12;
    private static final int LEAST_TOLD_JP = 10;

    private final Sentence sentence;
    private final LocalDate today;
    private final BellPauses pauses;
    private BellDays days;
    private boolean named;
    private boolean removing;
    private @Nullable LocalTime start;
    private @Nullable Integer jpMinutes;
    private boolean doubled;
    private boolean headed;
    private int unknown;

    private BellWishes(Sentence sentence, LocalDate today) {
        this.sentence = sentence;
        this.today = today;
        this.pauses = new BellPauses(sentence);
        this.days = new BellDays(sentence, today);
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
            days = new BellDays(sentence, today);
            named = false;
            removing = false;
        }
        int i = Math.max(0, at);
        while (i < sentence.size()) {
            i = next(i);
        }
        boolean row = (jpMinutes != null || pauses.all() != null) && !days.weekdays().isEmpty();
        return headed || row ? wish() : Optional.empty();
    }

    private Optional<BellWish> wish() {
        List<Pause> breaks = pauses.all();
        boolean told = jpMinutes != null || breaks != null;
        boolean changes = start != null || told;
        boolean surely = told || removing || (changes && unknown == 0);
        boolean contradictory = doubled || days.areContradictory() || pauses.areContradictory();
        if (unknown > 0 || contradictory) {
            return surely ? Optional.of(new BellWish.Unclear()) : Optional.empty();
        }
        if (removing) {
            return Optional.of(
                    changes ? new BellWish.Unclear() : new BellWish.Remove(days.told(named)));
        }
        return Optional.of(
                changes
                        ? new BellWish.Change(days.told(named), start, jpMinutes, breaks)
                        : new BellWish.Show(days.find()));
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
                boolean figure =
                        after.isNumber() && !pauses.isClock(sentence.afterLabelMarks(i + 2));
                return one || figure ? -1 : i + 2;
            }
            removing |= REMOVING.contains(token.text());
            named |= PERIODS.contains(token.text());
            boolean leads =
                    LEADING.contains(token.text())
                            || REMOVING.contains(token.text())
                            || PERIODS.contains(token.text());
            int afterDays = days.weekdaysAt(i); // "Friday bells"
            int after = Math.max(afterDays, days.datesAt(i));
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
                        days::weekdaysAt,
                        days::datesAt,
                        pauses::pauseAt,
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

    /** "JP 35 menit", "1 jp = 35 menit", "35 menit per jp", "35 minute lessons". */
    private int lengthAt(int i) {
        BellPauses.Minutes minutes = pauses.minutesAt(i);
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
        if (!figure.isNumber()
                || pauses.isClock(at)
                || (!headed && figure.value() < LEAST_TOLD_JP)) {
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

    /** "07.15", "mulai jam 7". */
    private int startAt(int i) {
        int at = i;
        while (BEGINNING.contains(sentence.at(at).text()) || sentence.is(at, "mulai")) {
            at++;
        }
        Token hour = sentence.at(at);
        boolean clock = pauses.isClock(at);
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
}
