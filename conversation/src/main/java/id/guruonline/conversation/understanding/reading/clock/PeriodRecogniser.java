package id.guruonline.conversation.understanding.reading.clock;

import id.guruonline.conversation.understanding.meaning.LessonHours;
import id.guruonline.conversation.understanding.meaning.Problem;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.reading.ClockTimes;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.reading.Recogniser;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Periods;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lesson hours by the school's bells: "jam ke 1-3", "jam pertama dan kedua", "period 2". */
public final class PeriodRecogniser implements Recogniser {

    /** No school day has more lesson hours. */
    private static final int MOST = 14;

    private record Period(int number, int next) {}

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        if (areAllOfLessons(sentence)) {
            bare(sentence, utterance.bells(), found);
        }
        for (int i = 0; i < sentence.size(); i++) {
            int at = afterCue(sentence, i);
            Period first = at > i ? period(sentence, at) : null;
            if (first != null) {
                periods(sentence, i, first, utterance.bells(), found);
            } else {
                english(sentence, i, utterance.bells(), found);
            }
        }
    }

    /** The "jam ke semua ya", "itu jam ke" that says of all numbers what they are. */
    private static boolean areAllOfLessons(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean hour = sentence.at(i).isAny("jam", "jp") && sentence.is(i + 1, "ke");
            Token after = sentence.at(i + 2);
            boolean all = after.text().equals("semua") || after.text().equals("smua");
            boolean last =
                    sentence.at(i - 1).isAny("itu", "maksudnya") || sentence.is(i - 1, "semua");
            boolean heads = after.isLineEnd() || after.isMark('|'); // the column of a table
            if (hour && (all || ((last || heads) && period(sentence, i + 2) == null))) {
                return true;
            }
        }
        return false;
    }

    /** Of such a message every "1-2" that stands alone. */
    private static void bare(Sentence sentence, Bells bells, List<Reading> found) {
        for (int i = 0; i < sentence.size(); i++) {
            Token last = sentence.at(i + 2);
            boolean pair =
                    sentence.at(i).isNumber()
                            && sentence.at(i + 1).isUntil()
                            && last.isNumber()
                            && sentence.at(i).value() <= last.value()
                            && !sentence.continuesFigure(i)
                            && !sentence.continuesFigure(i + 4);
            if (pair) {
                ClockTimes times = times(sentence.at(i).value(), last.value(), bells);
                found.add(new Reading.Clock(i, i + 3, Precedence.LESSON_HOURS, times));
            }
        }
    }

    /**
     * The place of the number after "jam ke", "jp ke", "jam pelajaran", "les ke"; else {@code i}.
     */
    private static int afterCue(Sentence sentence, int i) {
        Token token = sentence.at(i);
        boolean hour = token.isAny("jam", "jp") || token.isAny("period", "les");
        if (!hour) {
            int ke = sentence.afterLabelMarks(i + 1); // "j.ke 3", "jke 3"
            boolean initial = token.text().equals("j") && sentence.is(ke, "ke");
            return initial ? sentence.afterLabelMarks(ke + 1) : i;
        }
        boolean lesson = sentence.is(i + 1, "pelajaran");
        int at = sentence.afterLabelMarks(lesson ? i + 2 : i + 1);
        if (sentence.is(at, "ke")) {
            return sentence.afterLabelMarks(at + 1);
        }
        boolean figure = sentence.continuesFigure(i - 1); // the 11 of "Sen 30/11 jp 1-2"
        boolean counted = !figure && Numbers.read(sentence, i - 1) != null;
        boolean plain = lesson || !token.is("jam") || isOfLessons(sentence, at);
        boolean roman =
                Numbers.roman(sentence, at) != null && sentence.at(at).text().charAt(0) != 'x';
        return Numbers.ordinal(sentence.at(at)) > 0 || (plain && !counted) || (roman && !counted)
                ? at
                : i;
    }

    /** "jam 3-4 pelajaran": the word comes last. */
    private static boolean isOfLessons(Sentence sentence, int at) {
        Period first = period(sentence, at);
        Period last = first == null ? null : next(sentence, first.next());
        return last != null && sentence.is(last.next(), "pelajaran");
    }

    /** "third and fourth period": the word comes last. */
    private static void english(Sentence sentence, int i, Bells bells, List<Reading> found) {
        Period first = nth(sentence, i);
        boolean inside = isJoint(sentence.at(i - 1)) && nth(sentence, i - 2) != null;
        if (first == null || inside || sentence.at(i - 1).text().equals("to")) {
            return;
        }
        int last = first.number();
        int at = first.next();
        Period further = isJoint(sentence.at(at)) ? nth(sentence, at + 1) : null;
        while (further != null) {
            last = further.number();
            at = further.next();
            further = isJoint(sentence.at(at)) ? nth(sentence, at + 1) : null;
        }
        if (sentence.is(at, "period") && last >= first.number()) {
            ClockTimes times = times(first.number(), last, bells);
            found.add(new Reading.Clock(i, at + 1, Precedence.LESSON_HOURS, times));
        }
    }

    /** "third" or "3rd". */
    private static @Nullable Period nth(Sentence sentence, int i) {
        int ordinal = Numbers.ordinal(sentence.at(i));
        if (ordinal > 0) {
            return new Period(ordinal, i + 1);
        }
        boolean suffixed =
                sentence.at(i).isNumber()
                        && Set.of("st", "nd", "rd", "th").contains(sentence.at(i + 1).text());
        return suffixed ? new Period(sentence.at(i).value(), i + 2) : null;
    }

    private static @Nullable Period period(Sentence sentence, int at) {
        int ordinal = Numbers.ordinal(sentence.at(at));
        if (ordinal > 0) {
            return new Period(ordinal, at + 1);
        }
        Numbers.Read number = Numbers.read(sentence, at);
        if (number != null) {
            boolean clock =
                    sentence.at(number.next() + 1).isNumber()
                            && (sentence.isMark(number.next(), '.')
                                    || sentence.isMark(number.next(), ':'))
                            && sentence.continuesFigure(number.next() + 1);
            return clock ? null : new Period(number.value(), number.next());
        }
        Integer roman = Numbers.roman(sentence, at);
        return roman == null ? null : new Period(roman, at + 1);
    }

    /** One lesson; "jam ke 1-2 dan 5-6" are two. */
    private static void periods(
            Sentence sentence, int from, Period first, Bells bells, List<Reading> found) {
        Period last = first;
        boolean increasing = true;
        Period next = next(sentence, last.next());
        while (next != null && !isApart(sentence, last, next)) {
            increasing &= next.number() > last.number();
            last = next;
            next = next(sentence, last.next());
        }
        ClockTimes times =
                increasing || last.number() > MOST
                        ? times(first.number(), last.number(), bells)
                        : ClockTimes.impossible(Problem.TIME_ORDER);
        found.add(new Reading.Clock(from, last.next(), Precedence.LESSON_HOURS, times));
        if (next != null) {
            periods(sentence, next.next() - 1, next, bells, found);
        }
    }

    /** Whether it is listed after {@code last} and lesson hours lie between the two. */
    private static boolean isApart(Sentence sentence, Period last, Period next) {
        boolean listed = true;
        for (int i = last.next(); i < next.next() - 1; i++) {
            listed &= !sentence.at(i).isUntil();
        }
        return listed && next.number() > last.number() + 1;
    }

    /** The lesson hour joined to the one before {@code from}: "-3", "dan jam ke 3", ", 3". */
    private static @Nullable Period next(Sentence sentence, int from) {
        int at = from;
        while (isJoint(sentence.at(at))
                || (sentence.is(at, "dengan") && sentence.at(at - 1).isUntil())) {
            at++;
        }
        boolean again = at == from && sentence.is(at, "ke"); // "jam ke-1 ke-2"
        if (at == from && !again && !follows(sentence, at)) {
            return null;
        }
        while (sentence.at(at).isAny("jam", "pelajaran") || sentence.is(at, "ke")) {
            at = sentence.afterLabelMarks(at + 1);
        }
        Period next = period(sentence, at);
        boolean roman = Numbers.roman(sentence, at) != null; // "1-2, X-4": a class
        boolean other = roman && Numbers.roman(sentence, from - 1) == null;
        return next == null || other || counts(sentence.at(next.next())) ? null : next;
    }

    /** The 2 of "jam ke 1 2", the "empat" of "jam ke tiga empat". */
    private static boolean follows(Sentence sentence, int at) {
        Period before = period(sentence, at - 1);
        Period next = before == null || before.next() != at ? null : period(sentence, at);
        return before != null
                && next != null
                && before.number() + 1 == next.number()
                && !sentence.continuesFigure(at + 2);
    }

    private static boolean counts(Token token) {
        return token.isAny("jp", "menit") || token.is("siswa") || DayNames.isMonth(token);
    }

    private static boolean isJoint(Token token) {
        return token.isUntil()
                || token.isAny("dan", "sama")
                || token.isMark('&')
                || token.isMark(',')
                || token.isMark('+');
    }

    private static ClockTimes times(int first, int last, Bells bells) {
        return first < 1 || first > MOST || last < 1 || last > MOST
                ? ClockTimes.impossible(Problem.TIME)
                : new ClockTimes(null, null, null, LessonHours.of(new Periods(first, last)))
                        .on(bells);
    }
}
