package id.guruonline.conversation.understanding.reading.clock;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Problem;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.reading.ClockTimes;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.reading.Recogniser;
import id.guruonline.conversation.understanding.reading.classname.ClassSuffix;
import id.guruonline.conversation.understanding.words.ClockWords;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.scheduler.people.Level;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds times of day and pairs of them. */
public final class ClockRecogniser implements Recogniser {

    private static final Set<String> LIMITS =
            Set.of("sebelum", "setelah", "sesudah", "habis", "before", "after", "lambat");
    private static final Set<String> GREETINGS = Set.of("selamat", "met", "good", "slmt");

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        boolean end = utterance.awaited() == Awaited.END;
        boolean asked = end || utterance.awaited() == Awaited.TIME;
        int before = found.size();
        for (int i = 0; i < sentence.size(); i++) {
            if (ClockWords.isCue(sentence.at(i))) {
                cued(sentence, i, found);
            } else if (!sentence.continuesFigure(i)) {
                bare(sentence, i, asked, utterance.level(), found);
            }
        }
        if (end) {
            found.subList(before, found.size()).replaceAll(ClockRecogniser::asEnd);
        }
    }

    /** One time, where the end was asked for, is the end. */
    private static Reading asEnd(Reading reading) {
        return reading
                                instanceof
                                Reading.Clock(
                                        int from,
                                        int to,
                                        Precedence precedence,
                                        ClockTimes times)
                        && times.start() != null
                        && times.end() == null
                ? new Reading.Clock(
                        from, to, precedence, new ClockTimes(null, times.start(), null, null))
                : reading;
    }

    private static void cued(Sentence sentence, int cue, List<Reading> found) {
        int at = sentence.afterLabelMarks(cue + 1);
        at =
                sentence.at(at).isAny("mulai", "dari") || ClockWords.isCue(sentence.at(at))
                        ? sentence.afterLabelMarks(at + 1)
                        : at;
        ClockReader.Read first =
                withPartBefore(sentence, cue, ClockReader.read(sentence, at, true));
        if (first == null || counts(sentence, first)) {
            return;
        }
        if (isVague(sentence, cue, first)) {
            found.add(new Reading.Noise(cue, first.next(), Precedence.VAGUE_TIME));
            return;
        }
        if (first.clear() || !sentence.is(first.next(), "pelajaran")) {
            add(sentence, cue, first, Precedence.CUED_TIME, Precedence.CUED_PAIR, found);
        }
    }

    private static void bare(
            Sentence sentence, int at, boolean asked, @Nullable Level level, List<Reading> found) {
        ClockReader.Read first =
                withPartBefore(sentence, at, ClockReader.read(sentence, at, asked));
        if (first == null || counts(sentence, first)) {
            return;
        }
        boolean isAnswer =
                (asked && sentence.size() <= 4)
                        || isChange(sentence, at)
                        || isLateEnd(sentence, at, first, found);
        if (first.clear() && (first.minute() < 60 || asked)) {
            add(sentence, at, first, Precedence.TIME, Precedence.PAIR, found);
        } else if (first.clear()) {
            pair(sentence, at, first, Precedence.ASKED_PAIR, found);
        } else if (isAnswer) {
            add(sentence, at, first, Precedence.ASKED_TIME, Precedence.ASKED_PAIR, found);
        } else if (!first.clear()
                && !pair(sentence, at, first, Precedence.LIKELY_PAIR, found)
                && level != null
                && first.hour() > level.highestGrade()) {
            backwards(sentence, at, first, found);
        }
    }

    /** The "10-9" of a school that has no grade 10: it can only be a time that ends too early. */
    private static void backwards(
            Sentence sentence, int from, ClockReader.Read first, List<Reading> found) {
        ClockReader.Read second = ClockPair.second(sentence, first);
        if (second != null
                && first.hour() <= 17
                && second.hour() >= 6
                && ClockPair.between(first, second).problem() == Problem.TIME_ORDER) {
            found.add(
                    new Reading.Clock(
                            from,
                            second.next(),
                            Precedence.LIKELY_PAIR,
                            ClockTimes.impossible(Problem.TIME_ORDER)));
        }
    }

    /** "jam 8.5" may be many times; "sebelum jam 10" is none. */
    private static boolean isVague(Sentence sentence, int cue, ClockReader.Read read) {
        int mark = read.next();
        boolean oneDigit =
                (sentence.isMark(mark, '.') || sentence.isMark(mark, ':'))
                        && sentence.at(mark).glued()
                        && sentence.at(mark + 1).digits() == 1
                        && sentence.at(mark + 1).glued();
        return oneDigit || LIMITS.contains(sentence.at(cue - 1).lemma());
    }

    /** "malam ini jam 7", "besok sore jam 4"; but not the greeting "selamat pagi, jam 2". */
    private static ClockReader.@Nullable Read withPartBefore(
            Sentence sentence, int from, ClockReader.@Nullable Read read) {
        int at = sentence.is(from - 1, "ini") ? from - 2 : from - 1;
        boolean day =
                at >= 1
                        && ClockWords.isPartOfDay(sentence.at(at))
                        && !GREETINGS.contains(sentence.at(at - 1).lemma());
        return read == null || read.part() != null || !day
                ? read
                : read.with(sentence.at(at).lemma());
    }

    /** The "until 10" that follows a start: "at half past eight, class 7B, until 10". */
    private static boolean isLateEnd(
            Sentence sentence, int at, ClockReader.Read read, List<Reading> found) {
        Token after = sentence.at(read.next());
        boolean closes = after.isLineEnd() || after.kind() == Token.Kind.MARK;
        Token until = sentence.at(at - 1);
        boolean led = until.isWord() && until.isUntil() && !sentence.at(at - 2).isNumber();
        return closes && led && !after.isMark('/') && read.hour() <= 17 && isStarted(found);
    }

    private static boolean isStarted(List<Reading> found) {
        return found.stream()
                .anyMatch(reading ->
                        reading instanceof Reading.Clock clock
                                && clock.times().start() != null
                                && clock.times().end() == null);
    }

    /** "jamnya ganti jadi 9". */
    private static boolean isChange(Sentence sentence, int at) {
        boolean led = sentence.at(at - 1).isAny("jadi", "to") || sentence.is(at - 1, "be");
        if ((!led && !sentence.is(at - 1, "ke")) || sentence.is(at - 2, "istirahat")) {
            return false;
        }
        for (int i = 0; i < at - 1; i++) {
            if (ClockWords.isCue(sentence.at(i)) && !sentence.is(i + 1, "ke")) {
                return true;
            }
        }
        return false;
    }

    private static void add(
            Sentence sentence,
            int from,
            ClockReader.Read first,
            Precedence alone,
            Precedence paired,
            List<Reading> found) {
        if (!pair(sentence, from, first, paired, found)) {
            single(sentence, from, first, alone, found);
        }
    }

    /** Whether what follows makes the number no time: "2 JP", "3 hari", "5 Des". */
    static boolean counts(Sentence sentence, ClockReader.Read read) {
        if (read.clear()) {
            return false;
        }
        Token token = sentence.at(read.next());
        return token.isAny("jp", "menit")
                || (token.isAny("hari", "minggu") && !beginsDay(sentence, read.next()))
                || (token.is("siswa") && !sentence.is(read.next() + 1, "siswa"))
                || (token.is("kali") && !ClassSuffix.isTenth(sentence, read.next()))
                || DayNames.isMonth(token)
                || (token.isMark('/') && sentence.at(read.next() + 1).isNumber());
    }

    /** The "hari" of "jam 9 hari ini", "jam dua belas hari Kamis". */
    static boolean beginsDay(Sentence sentence, int unit) {
        return sentence.at(unit + 1).isAny("ini", "depan")
                || DayNames.weekday(sentence.at(unit + 1)) != null;
    }

    private static void single(
            Sentence sentence,
            int from,
            ClockReader.Read read,
            Precedence precedence,
            List<Reading> found) {
        Numbers.Read other =
                sentence.is(read.next(), "atau") ? Numbers.read(sentence, read.next() + 1) : null;
        if (other != null) {
            // "jam 8 atau 9": two readings are none
            found.add(new Reading.Noise(from, other.next(), Precedence.VAGUE_TIME));
            return;
        }
        LocalTime time = read.isPossible() ? ClockTimes.timeAt(read.minuteOfDay()) : null;
        ClockTimes times;
        if (time == null) {
            times = ClockTimes.impossible(Problem.TIME);
        } else if (isEnd(sentence, from)) {
            times = new ClockTimes(null, time, null, null);
        } else {
            times = new ClockTimes(time, null, null, null);
        }
        found.add(new Reading.Clock(from, read.next(), precedence, times));
    }

    /** The place before the "istirahat ke 2" that ends at {@code at}. */
    private static int beforeBreak(Sentence sentence, int at) {
        int before = sentence.at(at).digits() == 1 && sentence.is(at - 1, "ke") ? at - 2 : at;
        before = Numbers.ordinal(sentence.at(before)) > 0 ? before - 1 : before;
        return sentence.is(before, "istirahat") ? before - 1 : at;
    }

    /** Whether the words before say that it is the end. */
    private static boolean isEnd(Sentence sentence, int from) {
        int at = beforeBreak(sentence, from - 1);
        while (sentence.isMark(at, ':')
                || sentence.isMark(at, '-')
                || sentence.isMark(at, ',')
                || sentence.at(at).isAny("pada", "jadi")
                || sentence.at(at).isAny("ubah", "ganti")
                || sentence.is(at, "geser")) {
            at--;
        }
        Token before = sentence.at(at);
        return before.isAny("sampai", "selesai") || before.text().equals("smp");
    }

    private static boolean pair(
            Sentence sentence,
            int from,
            ClockReader.Read first,
            Precedence precedence,
            List<Reading> found) {
        ClockReader.Read second = ClockPair.second(sentence, first);
        if (second == null) {
            return false;
        }
        ClockTimes times = ClockPair.between(first, second);
        LocalTime start = times.start();
        Precedence meant = precedence;
        if (precedence == Precedence.LIKELY_PAIR) {
            if (start == null || start.getHour() < 6) {
                return false;
            }
            meant = second.clear() ? Precedence.PAIR : precedence;
        } else if (first.clear() && ClockPair.hasCueBetween(sentence, first, second)) {
            meant = Precedence.CUED_PAIR; // "setengah 8 sampai jam 9" is one pair
        }
        found.add(new Reading.Clock(from, second.next(), meant, times));
        return true;
    }
}
