package id.guruonline.conversation.understanding.reading.clock;

import id.guruonline.conversation.understanding.meaning.Problem;
import id.guruonline.conversation.understanding.reading.ClockTimes;
import id.guruonline.conversation.understanding.words.ClockWords;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what follows a time: "sampai jam 9", "- 9.30", "selesai 10.00"; two times make a lesson.
 */
final class ClockPair {

    /** By what a school says when a lesson ends: "masuk 8.10 keluar 9.30". */
    private static final Set<String> LEAVING =
            Set.of("keluar", "klr", "kluar", "balik", "balek", "baliknya");

    private ClockPair() {}

    /** Whether a "jam" stands between the two: they are one pair beyond doubt. */
    static boolean hasCueBetween(
            Sentence sentence, ClockReader.Read first, ClockReader.Read second) {
        for (int i = first.next(); i < second.next(); i++) {
            if (ClockWords.isCue(sentence.at(i))) {
                return true;
            }
        }
        return false;
    }

    /** The time that {@code first} is joined to, null if there is none. */
    static ClockReader.@Nullable Read second(Sentence sentence, ClockReader.Read first) {
        int at = first.next();
        boolean joined = first.clear() && (isOnwards(sentence, at) || isAmid(sentence, at));
        at = joined ? at + 1 : at;
        joined |= ClockReader.areFigures(sentence, at - 1, at);
        // "7.30 9.00": two figures of the clock side by side
        boolean row = sentence.isMark(at, ',') && sentence.at(at).glued(); // "07:30,09:00"
        joined |=
                ClockReader.isMarked(sentence, at - 3)
                        && ClockReader.isMarked(sentence, row ? at + 1 : at);
        while (isBetween(sentence, at)) {
            joined |= sentence.at(at).isUntil() || isFinish(sentence.at(at));
            at++;
        }
        if (!joined) {
            return null;
        }
        at = ClockWords.isCue(sentence.at(at)) ? sentence.afterLabelMarks(at + 1) : at;
        ClockReader.Read second = ClockReader.read(sentence, at, true);
        return second == null || ClockRecogniser.counts(sentence, second) ? null : second;
    }

    /** The "ke" of "dari 13.15 ke 14.00", where nothing is moved. */
    private static boolean isOnwards(Sentence sentence, int at) {
        if (!sentence.is(at, "ke")) {
            return false;
        }
        for (int i = 0; i < at; i++) {
            if (sentence.at(i).isAny("geser", "ubah") || sentence.at(i).isAny("ganti", "jadi")) {
                return false;
            }
        }
        return true;
    }

    /** The "and" of "between 10.15 and 11.45". */
    private static boolean isAmid(Sentence sentence, int at) {
        boolean between = false;
        for (int i = 0; i < at; i++) {
            String word = sentence.at(i).text();
            between |= word.equals("between") || word.equals("antara");
        }
        return between && sentence.is(at, "dan");
    }

    private static boolean isBetween(Sentence sentence, int at) {
        Token token = sentence.at(at);
        return token.isUntil()
                || isFinish(token)
                || token.text().equals("wib")
                || token.text().equals("dengan")
                || token.text().equals("ka")
                || token.isMark('.')
                || token.isMark(',')
                || token.isMark(':')
                || (token.kind() == Token.Kind.LINE_END && goesOn(sentence, at));
    }

    /**
     * Whether the time goes on in the next line: "jam 8 sampai / jam 9", "jam 8 / selesai jam 9".
     */
    private static boolean goesOn(Sentence sentence, int lineEnd) {
        Token after = sentence.at(lineEnd + 1);
        return after.isAny("sampai", "selesai") || sentence.is(lineEnd - 1, "sampai");
    }

    private static boolean isFinish(Token token) {
        return token.is("selesai") || token.isMark('>') || LEAVING.contains(token.text());
    }

    /** The lesson between two times as typed. */
    static ClockTimes between(ClockReader.Read first, ClockReader.Read second) {
        if (!first.isPossible() || !second.isPossible()) {
            return ClockTimes.impossible(Problem.TIME);
        }
        int start = first.minuteOfDay();
        int end = second.minuteOfDay();
        String part = second.part();
        if (first.part() == null && part != null && first.hour() < 12) {
            int shared = first.with(part).minuteOfDay();
            start = shared < end ? shared : start;
        } else if (part == null && isAfternoon(first, start) && end <= start && end < 720) {
            end += 720;
        }
        LocalTime from = ClockTimes.timeAt(start);
        LocalTime to = ClockTimes.timeAt(end);
        if (from == null || to == null) {
            return ClockTimes.impossible(Problem.TIME);
        }
        return from.isBefore(to)
                ? new ClockTimes(from, to, null, null)
                : ClockTimes.impossible(Problem.TIME_ORDER);
    }

    /** "jam 1 - 6", "7 malam - 9": whoever starts in the afternoon also ends there. */
    private static boolean isAfternoon(ClockReader.Read first, int start) {
        return start >= 720 && first.hour() < 12;
    }
}
