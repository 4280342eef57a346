package id.guruonline.conversation.understanding.reading.classname;

import id.guruonline.conversation.understanding.reading.Precedence;
import id.guruonline.conversation.understanding.reading.Reading;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import id.guruonline.scheduler.people.Level;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes on with the list that a class begins. */
final class ClassList {

    /** Small letters that stand apart for a class; d, g and k are short words as well. */
    private static final Set<String> LONE_LETTERS = Set.of("a", "b", "c", "e", "f", "h");

    private static final Set<String> SHORT_WORDS = Set.of("d", "g", "k", "i", "j");
    private static final Set<String> AFTER_SHORT_WORD = WordSets.get("AFTER_SHORT_WORD");

    private static final Set<String> COUNTED = WordSets.get("COUNTED");

    /** Names that end in one letter ("8A", "11 TKJ A") or in one figure ("11 IPA 2", "8.2"). */
    private static final Pattern LETTERED = Pattern.compile("\\d+(?: \\w+ )?[A-Z]");

    private static final Pattern NUMBERED = Pattern.compile("\\d+(?: .+ |[-.])\\d");

    /** How far apart two classes of a list may be. */
    private static final int FURTHEST = 3;

    private ClassList() {}

    /** Whether it is a letter that is no short word besides. */
    static boolean isLoneLetter(Token token) {
        return LONE_LETTERS.contains(token.text()) || token.text().equals("d");
    }

    /** Whether a small letter that stands apart is a class's: the "g" of "8 g besok". */
    static boolean isLetter(Sentence sentence, int at) {
        String letter = sentence.at(at).text();
        return LONE_LETTERS.contains(letter)
                || (SHORT_WORDS.contains(letter)
                        && !AFTER_SHORT_WORD.contains(sentence.at(at + 1).lemma()));
    }

    /** The further classes of "kelas 4, 5 dan 6" and "kelas 4 a dan b". */
    static void goOn(Sentence sentence, int cue, @Nullable Level level, List<Reading> found) {
        if (found.isEmpty()
                || !(found.getLast() instanceof Reading.ClassName last)
                || last.from() != cue) {
            return;
        }
        Reading.ClassName before = last;
        span(sentence, cue, before, found);
        while (before != null) {
            int at = before.to();
            while (isListMark(sentence.at(at))) {
                at++;
            }
            boolean row = at == before.to() && !isNextLetter(sentence, at, before);
            Reading.ClassName next = row ? null : further(sentence, at, before, level);
            if (next != null) {
                found.add(next);
            }
            before = next;
        }
    }

    /** The same where only a class's whole name begins it: "8A dan B". */
    static void goOnFromName(
            Sentence sentence, int from, @Nullable Level level, List<Reading> found) {
        if (!found.isEmpty()
                && found.getLast() instanceof Reading.ClassName named
                && named.name() != null) {
            goOn(sentence, from, level, found);
        }
    }

    /**
     * The 4B of "kelas 4A s/d 4C", for which the word between stands; more than one between are
     * asked for.
     */
    private static void span(
            Sentence sentence, int cue, Reading.ClassName first, List<Reading> found) {
        int at = first.to();
        String name = first.name();
        Token letter = sentence.at(at + 2);
        boolean same =
                sentence.at(at).isUntil()
                        && first.grade() != null
                        && first.grade().equals(sentence.at(at + 1).value())
                        && letter.glued()
                        && letter.isWord()
                        && letter.text().length() == 1;
        if (name == null || !same) {
            return;
        }
        int between =
                letter.text().charAt(0) - Character.toLowerCase(name.charAt(name.length() - 1)) - 1;
        if (between == 1) {
            String middle = first.grade() + "" + (char) (name.charAt(name.length() - 1) + 1);
            found.add(
                    new Reading.ClassName(
                            at, at + 1, Precedence.CUED_CLASS, first.grade(), middle, false));
        } else if (between > 1) {
            found.add(new Reading.Noise(cue, at + 3, Precedence.CUED_CLASS));
        }
    }

    private static Reading.@Nullable ClassName further(
            Sentence sentence, int at, Reading.ClassName before, @Nullable Level level) {
        Token token = sentence.at(at);
        Integer grade = before.grade();
        String letter = token.text();
        boolean lettered =
                token.isWord() && isLetter(sentence, at) && !ClassSuffix.abbreviates(sentence, at);
        if (lettered && grade != null && before.name() != null) {
            String stem = LETTERED.matcher(before.name()).matches() ? stem(before) : grade + "";
            String name = stem + letter.toUpperCase(Locale.ROOT);
            return new Reading.ClassName(at, at + 1, Precedence.CUED_CLASS, grade, name, false);
        }
        if (isNextSection(sentence, at, before)) {
            String name = stem(before) + token.value();
            return new Reading.ClassName(at, at + 1, Precedence.CUED_CLASS, grade, name, false);
        }
        boolean number =
                token.digits() == 1
                        && before.name() == null
                        && !(sentence.at(at + 1).glued() && sentence.at(at + 1).isWord())
                        && !ClassRecogniser.isImpossible(token.value(), level)
                        && !ClassSuffix.startsSomethingElse(sentence, at + 1);
        return number
                ? new Reading.ClassName(
                        at, at + 1, Precedence.CUED_CLASS, token.value(), null, false)
                : null;
    }

    /** The name of a class without its last letter or figure: the "11 IPA " of "11 IPA 2". */
    private static String stem(Reading.ClassName named) {
        String name = Objects.requireNonNull(named.name());
        return name.substring(0, name.length() - 1);
    }

    /** The b of "8a b c": what follows without a mark must be the next letter. */
    private static boolean isNextLetter(Sentence sentence, int at, Reading.ClassName before) {
        String name = before.name();
        String letter = sentence.at(at).text();
        return name != null
                && LETTERED.matcher(name).matches()
                && LONE_LETTERS.contains(letter)
                && letter.charAt(0) == Character.toLowerCase(name.charAt(name.length() - 1)) + 1;
    }

    /** The 2 of "XI IPA 1 dan 2", "8.1 & 2"; a list of classes goes up. */
    private static boolean isNextSection(Sentence sentence, int at, Reading.ClassName before) {
        String name = before.name();
        Token number = sentence.at(at);
        Token after = sentence.at(at + 1);
        if (name == null || number.digits() != 1 || !NUMBERED.matcher(name).matches()) {
            return false;
        }
        int further = number.value() - Character.digit(name.charAt(name.length() - 1), 10);
        boolean apart = !after.glued() || !after.isWord();
        return further > 0
                && further <= FURTHEST
                && apart
                && !isLoneLetter(after)
                && !COUNTED.contains(after.text())
                && !after.is("kelas")
                && !ClassSuffix.startsSomethingElse(sentence, at + 1);
    }

    private static boolean isListMark(Token token) {
        return token.isMark(',')
                || token.isMark('&')
                || token.isMark('/')
                || token.isMark('+')
                || token.isAny("dan", "sama");
    }
}
