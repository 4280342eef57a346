package id.guruonline.conversation.understanding.reading.classname;

import id.guruonline.conversation.understanding.meaning.Awaited;
import id.guruonline.conversation.understanding.meaning.Utterance;
import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.reading.Recogniser;
import id.guruonline.conversation.understanding.words.ClockWords;
import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.scheduler.people.Level;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds classes: "kelas lima", "5A", "VIII-C", "XI IPA 2", "X TKJ 1", "10-3". */
public final class ClassRecogniser implements Recogniser {

    private static final Set<String> PEOPLE = Set.of("orang", "org", "guru");

    /** The commonest subjects, as they are typed in short. */
    private static final Set<String> TAUGHT =
            Set.of(
                    "mtk",
                    "matematika",
                    "ipa",
                    "ips",
                    "ipas",
                    "pai",
                    "pjok",
                    "bindo",
                    "bing",
                    "inggris",
                    "indonesia",
                    "agama",
                    "pkn",
                    "ppkn",
                    "penjas",
                    "tik",
                    "sbdp");

    private static final Set<String> NEAR =
            Set.of("dekat", "sebelah", "samping", "belakang", "seberang", "dekatnya");

    @Override
    public void recognise(Sentence sentence, Utterance utterance, List<Reading> found) {
        for (int i = 0; i < sentence.size(); i++) {
            boolean together = sentence.is(i, "rangkap") && !sentence.is(i - 1, "kelas");
            if (together || sentence.is(i, "kelas") || sentence.at(i).text().equals("year")) {
                cued(sentence, i, utterance.level(), found);
            } else if (sentence.is(i, "fase")) {
                phase(sentence, i, utterance.level(), found);
            } else if (utterance.awaited() == Awaited.CLASS) {
                bare(sentence, i, i, utterance.level(), Precedence.ASKED_CLASS, true, found);
            } else {
                bare(sentence, i, i, utterance.level(), Precedence.CLASS, false, found);
                ClassList.goOnFromName(sentence, i, utterance.level(), found);
            }
        }
    }

    private void cued(Sentence sentence, int cue, @Nullable Level level, List<Reading> found) {
        boolean together =
                sentence.at(cue + 1).isAny("rangkap", "gabung"); // "kelas rangkap 4 dan 5"
        int at = sentence.afterLabelMarks(together ? cue + 2 : cue + 1);
        if (grade(sentence, at) == null && ordinalBefore(sentence, cue) > 0) {
            int grade = ordinalBefore(sentence, cue);
            boolean impossible = isImpossible(grade, level);
            int from =
                    sentence.at(cue - 1).isWord() && sentence.at(cue - 2).isNumber()
                            ? cue - 2
                            : cue - 1;
            found.add(
                    new Reading.ClassName(
                            from,
                            cue + 1,
                            Precedence.CUED_CLASS,
                            impossible ? null : grade,
                            null,
                            impossible));
            return;
        }
        if (isCountOfDays(sentence, cue)) {
            return;
        }
        if (NEAR.contains(sentence.at(cue - 1).lemma()) && grade(sentence, at) != null) {
            found.add(new Reading.Noise(cue, at + 1, Precedence.CUED_CLASS)); // "dekat kelas 6"
            return;
        }
        bare(sentence, cue, at, level, Precedence.CUED_CLASS, true, found);
        ClassList.goOn(sentence, cue, level, found);
    }

    /** The "tiga hari" of "guru kelas tiga hari: besok, lusa, dan Kamis". */
    private static boolean isCountOfDays(Sentence sentence, int cue) {
        Token after = sentence.at(cue + 3);
        return sentence.is(cue - 1, "guru")
                && Numbers.read(sentence, cue + 1) != null
                && sentence.is(cue + 2, "hari")
                && !after.is("ini")
                && DayNames.weekday(after) == null;
    }

    /** English "5th grade", "fifth grade"; 0 if no ordinal stands before {@code cue}. */
    private static int ordinalBefore(Sentence sentence, int cue) {
        String suffix = sentence.at(cue - 1).text();
        boolean figure = Set.of("st", "nd", "rd", "th").contains(suffix);
        return figure
                ? Math.max(0, sentence.at(cue - 2).value())
                : Numbers.ordinal(sentence.at(cue - 1));
    }

    /** Only phase E is one grade; the others are two or three. */
    private void phase(Sentence sentence, int cue, @Nullable Level level, List<Reading> found) {
        String letter = sentence.at(cue + 1).text();
        if (letter.length() == 1 && letter.charAt(0) >= 'a' && letter.charAt(0) <= 'f') {
            boolean impossible = isImpossible(10, level);
            found.add(
                    letter.equals("e")
                            ? new Reading.ClassName(
                                    cue,
                                    cue + 2,
                                    Precedence.CUED_CLASS,
                                    impossible ? null : 10,
                                    null,
                                    impossible)
                            : new Reading.Noise(cue, cue + 2, Precedence.CUED_CLASS));
        }
    }

    private void bare(
            Sentence sentence,
            int from,
            int at,
            @Nullable Level level,
            Precedence precedence,
            boolean cued,
            List<Reading> found) {
        boolean dated = !cued && sentence.isMark(at - 1, '/') && sentence.continuesFigure(at);
        Integer grade = dated || isClock(sentence, at) ? null : grade(sentence, at);
        if (grade == null) {
            joined(sentence, from, at, level, cued, precedence, found);
            return;
        }
        int next = at + 1;
        Numbers.Read words = Numbers.spelled(sentence, at);
        if (words != null) {
            next = words.next();
        } else if (isSpelledOut(sentence, next, grade)) {
            next += 3;
        }
        boolean ofTeachers = sentence.is(from - 1, "guru") || !sentence.at(next).is("guru");
        if (PEOPLE.contains(sentence.at(next).text()) && ofTeachers) {
            return; // "guru kelas 2 orang", but not "kelas 3 guru olahraganya sakit"
        }
        int counted = countedOn(sentence, next, grade, level);
        if (counted > 0) {
            found.add(new Reading.ClassName(from, next + 1, precedence, counted, null, false));
            return;
        }
        boolean roman = Numbers.roman(sentence, at) != null;
        boolean spelled = words != null && grade >= 10 && !ClockWords.isCue(sentence.at(at - 1));
        boolean clear =
                (roman || spelled)
                        && !sentence.at(at - 1).isNumber()
                        && !isImpossible(grade, level);
        boolean dictated =
                words != null
                        && ClassSuffix.isSpokenLetter(sentence, next)
                        && !ClockWords.isCue(sentence.at(at - 1))
                        && !sentence.at(at - 1).isUntil()
                        && !isImpossible(grade, level);
        ClassSuffix.Suffix suffix =
                ClassSuffix.read(sentence, next, grade, cued || clear || dictated);
        if (!cued && !dictated && !standsAlone(sentence, at, next, suffix, roman, level)) {
            return;
        }
        int to = suffix == null ? next : suffix.next();
        if (cued && suffix != null && isSpan(sentence, at, suffix, grade, level)) {
            found.add(new Reading.Noise(from, to, precedence)); // "kelas 4-6"
            return;
        }
        int last = suffix == null && cued ? lastOfRow(sentence, to, grade) : to;
        if (last > to) {
            found.add(new Reading.Noise(from, last, precedence)); // "kelas 7 8 9"
            return;
        }
        boolean spread = cued && suffix == null && sentence.is(to, "sampai");
        Numbers.Read other =
                spread || sentence.is(to, "atau") ? Numbers.read(sentence, to + 1) : null;
        if (other != null) {
            found.add(
                    new Reading.Noise(
                            from, other.next(), precedence)); // "kelas 7 atau 8", "1 sampai 3"
            return;
        }
        boolean impossible = isImpossible(grade, level);
        String name = suffix == null || impossible ? null : grade + suffix.name();
        found.add(
                new Reading.ClassName(
                        from, to, precedence, impossible ? null : grade, name, impossible));
    }

    /** The 9 of "kelas 3 SMP" in such a school; 0 if grades are counted through. */
    private static int countedOn(Sentence sentence, int school, int grade, @Nullable Level level) {
        String named = sentence.at(school).text();
        if (level == null) {
            return 0;
        }
        boolean own =
                level.lowestGrade() > 3
                        && grade <= 3
                        && level.name().toLowerCase(Locale.ROOT).equals(named)
                        && !sentence.at(school + 1).isNumber();
        return own ? level.lowestGrade() - 1 + grade : 0;
    }

    /** The place after grades that follow each other without a mark; {@code at} if none do. */
    private static int lastOfRow(Sentence sentence, int at, int grade) {
        int i = at;
        while (sentence.at(i).digits() == 1
                && sentence.at(i).value() == grade + 1 + i - at
                && !ClassSuffix.startsSomethingElse(sentence, i + 1)) {
            i++;
        }
        return i;
    }

    /** The "(lima)" of "5 (lima) B". */
    private static boolean isSpelledOut(Sentence sentence, int at, int grade) {
        Numbers.Read word = Numbers.spelled(sentence, at + 1);
        return sentence.isMark(at, '(')
                && sentence.isMark(at + 2, ')')
                && word != null
                && word.value() == grade;
    }

    /** The 07.30 of "guru kelas 07.30-10.40". */
    private static boolean isClock(Sentence sentence, int at) {
        boolean mark = sentence.isMark(at + 1, '.') || sentence.isMark(at + 1, ':');
        Token minute = sentence.at(at + 2);
        boolean minutes = mark && minute.glued() && minute.digits() == 2;
        return sentence.at(at).isNumber()
                && minutes
                && (sentence.at(at).text().charAt(0) == '0'
                        || minute.value() > 20
                        || minute.value() == 0);
    }

    /** Whether "4-6" rather means grades 4 to 6 than the sixth class of grade 4. */
    private static boolean isSpan(
            Sentence sentence,
            int at,
            ClassSuffix.Suffix suffix,
            int grade,
            @Nullable Level level) {
        boolean dash = ClassSuffix.isSection(suffix) && sentence.isMark(at + 1, '-');
        int second = dash ? sentence.at(suffix.next() - 1).value() : 0;
        return second > grade && !isImpossible(second, level) && !isImpossible(grade, level);
    }

    /** "VIIIC": a Roman numeral and a letter without a space; capitals, or "kelas" before it. */
    private static void joined(
            Sentence sentence,
            int from,
            int at,
            @Nullable Level level,
            boolean cued,
            Precedence precedence,
            List<Reading> found) {
        String word = sentence.at(at).text();
        int length = word.length() - 1;
        Integer grade =
                length >= 1 && length <= 4 ? Numbers.roman(word.substring(0, length)) : null;
        char letter = word.isEmpty() ? ' ' : word.charAt(length);
        boolean whole = sentence.at(at).to() - sentence.at(at).from() == word.length(); // not "I'd"
        boolean typed = cued || (sentence.areCapitals(at, length) && !word.startsWith("ia"));
        if (grade != null && letter >= 'a' && letter <= 'h' && typed && whole) {
            boolean impossible = isImpossible(grade, level);
            String name =
                    impossible ? null : grade + word.substring(length).toUpperCase(Locale.ROOT);
            found.add(
                    new Reading.ClassName(
                            from, at + 1, precedence, impossible ? null : grade, name, impossible));
        }
    }

    private static @Nullable Integer grade(Sentence sentence, int at) {
        Token token = sentence.at(at);
        boolean english = sentence.at(at - 1).text().equals("class") && token.text().equals("i");
        if (english && sentence.at(at + 1).isWord() && sentence.at(at + 1).text().length() > 3) {
            return null; // "the class I booked"
        }
        if (token.isNumber()) {
            return token.digits() <= 2 ? token.value() : null;
        }
        Integer roman = Numbers.roman(sentence, at);
        if (roman != null) {
            return roman;
        }
        Numbers.Read words = Numbers.spelled(sentence, at);
        return words == null || words.value() == 0 ? null : Integer.valueOf(words.value());
    }

    /** The 9 of "mtk 9 besok": neither an hour nor a day stands there. */
    private static boolean isBeforeDay(Sentence sentence, int at, int next, @Nullable Level level) {
        boolean subject = TAUGHT.contains(sentence.at(at - 1).text());
        boolean day = sentence.at(next).isAny("besok", "lusa");
        return subject && day && sentence.at(at).isNumber() && isPossible(sentence, at, level);
    }

    /** Whether a grade without "kelas" before it is nevertheless one. */
    private static boolean standsAlone(
            Sentence sentence,
            int at,
            int next,
            ClassSuffix.@Nullable Suffix suffix,
            boolean roman,
            @Nullable Level level) {
        if (suffix == null && isBeforeDay(sentence, at, next, level)) {
            return true;
        }
        if (suffix == null) {
            return roman && sentence.at(at).text().length() >= 2 && !sentence.is(at, "mi");
        }
        if (ClassSuffix.isSection(suffix)) {
            return roman
                    || (isPossible(sentence, at, level)
                            && Numbers.spelled(sentence, at) != null
                            && !ClockWords.isCue(sentence.at(at - 1))
                            && !sentence.at(at - 1).isUntil())
                    || (isPossible(sentence, at, level)
                            && isTimeElsewhere(sentence, at, suffix.next()));
        }
        if (roman) {
            return !sentence.at(at).text().equals("i")
                    || sentence.isCapital(at)
                    || sentence.is(at - 1, "untuk");
        }
        if (suffix.name().charAt(0) == ' ') {
            boolean numbered = sentence.at(suffix.next() - 1).isNumber();
            return numbered || isPossible(sentence, at, level);
        }
        boolean glued = sentence.at(next).glued() || sentence.isMark(next, '-');
        boolean letter =
                sentence.isCapital(suffix.next() - 1)
                        || ClassList.isLetter(sentence, suffix.next() - 1);
        boolean clock = sentence.at(at - 1).isAny("jam", "pukul") || sentence.isMark(at - 1, '-');
        return glued || (letter && !clock && isPossible(sentence, at, level));
    }

    /**
     * "10-3" alone may be a time; it is a class if its line tells a time, and no class, elsewhere.
     */
    private static boolean isTimeElsewhere(Sentence sentence, int from, int to) {
        int start = from;
        while (!sentence.at(start - 1).isLineEnd()) {
            start--;
        }
        boolean alone = start == from && sentence.at(to).isLineEnd();
        boolean clock = alone && hasFigure(sentence, to);
        for (int i = start; !sentence.at(i).isLineEnd(); i++) {
            boolean outside = i < from - 1 || i >= to;
            boolean figure =
                    (sentence.isMark(i, '.') || sentence.isMark(i, ':'))
                            && sentence.at(i + 1).digits() == 2
                            && sentence.continuesFigure(i + 1);
            clock |= outside && (figure || ClockWords.isCue(sentence.at(i)));
            if (outside && looksLikeClass(sentence, i)) {
                return false;
            }
        }
        boolean led =
                sentence.at(from - 1).isAny("jam", "pukul") || sentence.is(from - 1, "tanggal");
        boolean dash = sentence.isMark(from + 1, '-') && !sentence.isMark(to, '-');
        boolean dot = sentence.isMark(from + 1, '.') && sentence.at(to - 1).digits() == 1;
        return (clock || isLongAsTime(sentence, from, to))
                && !led
                && (dash || dot)
                && sentence.at(to - 1).glued();
    }

    /** "10-3": a class of the upper schools rather than a lesson of five hours. */
    private static boolean isLongAsTime(Sentence sentence, int from, int to) {
        int last = sentence.at(to - 1).value();
        return sentence.at(from).value() >= 10 && last >= 2 && last <= 9;
    }

    /** Whether a time in figures follows: "10-6" has a line of a form for itself. */
    private static boolean hasFigure(Sentence sentence, int from) {
        for (int i = from; i < sentence.size(); i++) {
            boolean mark = sentence.isMark(i, '.') || sentence.isMark(i, ':');
            if (mark && sentence.at(i + 1).digits() == 2 && sentence.continuesFigure(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean looksLikeClass(Sentence sentence, int i) {
        Token next = sentence.at(i + 1);
        boolean lettered =
                sentence.at(i).isNumber()
                        && next.isWord()
                        && next.glued()
                        && next.text().length() == 1;
        return lettered || sentence.is(i, "kelas") || Numbers.roman(sentence, i) != null;
    }

    private static boolean isPossible(Sentence sentence, int at, @Nullable Level level) {
        Integer grade = grade(sentence, at);
        return grade != null && !isImpossible(grade, level);
    }

    static boolean isImpossible(int grade, @Nullable Level level) {
        return level == null
                ? grade < 1 || grade > 12
                : grade < level.lowestGrade() || grade > level.highestGrade() || grade == 0;
    }
}
