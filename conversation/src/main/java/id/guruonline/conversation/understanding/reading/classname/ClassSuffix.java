package id.guruonline.conversation.understanding.reading.classname;

import id.guruonline.conversation.understanding.words.DayNames;
import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what follows the grade in a class's name: the C of "8C", " IPA 2", "-3", ".3". */
public final class ClassSuffix {

    /**
     * A suffix as it is written after the grade's digits.
     *
     * @param name the suffix
     * @param next the place after it
     */
    record Suffix(String name, int next) {}

    private static final Set<String> STREAMS = WordSets.get("CLASS_STREAMS");

    private static final Set<String> NAMES = WordSets.get("CLASS_NAMES");

    /** What a telephone hears of a class's letter: "kelas lima be". */
    private static final Map<String, String> SPOKEN =
            Map.of(
                    "ah", "A", "be", "B", "bee", "B", "bi", "B", "ce", "C", "de", "D", "ef", "F",
                    "ge", "G", "ha", "H");

    /** How the letters of a stream are dictated: "er pe el". */
    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("a", "a"),
                    Map.entry("be", "b"),
                    Map.entry("ce", "c"),
                    Map.entry("de", "d"),
                    Map.entry("e", "e"),
                    Map.entry("ef", "f"),
                    Map.entry("ge", "g"),
                    Map.entry("ha", "h"),
                    Map.entry("i", "i"),
                    Map.entry("je", "j"),
                    Map.entry("ka", "k"),
                    Map.entry("el", "l"),
                    Map.entry("em", "m"),
                    Map.entry("en", "n"),
                    Map.entry("o", "o"),
                    Map.entry("pe", "p"),
                    Map.entry("er", "r"),
                    Map.entry("es", "s"),
                    Map.entry("te", "t"),
                    Map.entry("u", "u"),
                    Map.entry("fe", "v"),
                    Map.entry("ve", "v"),
                    Map.entry("we", "w"));

    private static final Set<String> DASHES = Set.of("strip", "setrip", "garis", "dash");

    private static final int LONGEST_STREAM = 5;

    private static final Set<String> ABBREVIATED_AFTER_B =
            Set.of("indonesia", "inggris", "daerah", "arab", "jambi", "melayu");

    private ClassSuffix() {}

    /** The "ce" of "tujuh ce". */
    static boolean isSpokenLetter(Sentence sentence, int at) {
        return SPOKEN.containsKey(sentence.at(at).text());
    }

    static @Nullable Suffix read(Sentence sentence, int at, int grade, boolean cued) {
        int next = at;
        if (cued && isBracketed(sentence, at)) {
            return new Suffix(lettered(sentence, at + 1, grade).name(), at + 3); // "kelas 7 (A)"
        }
        boolean mark =
                sentence.isMark(next, '-')
                        || sentence.isMark(next, '.')
                        || sentence.isMark(next, '/');
        if (mark) {
            next++;
        }
        if (cued && !mark && DASHES.contains(sentence.at(next).text())) {
            Numbers.Read dashed = Numbers.read(sentence, next + 1); // "sepuluh strip lima"
            if (dashed != null && dashed.value() <= 12) {
                return new Suffix("-" + dashed.value(), dashed.next());
            }
        }
        Suffix dictated = cued && grade >= 10 && !mark ? dictated(sentence, next) : null;
        if (dictated != null) {
            return dictated;
        }
        boolean chosen = cued && !mark && sentence.is(next, "yang");
        if (chosen && ClassList.isLoneLetter(sentence.at(next + 1))) {
            return lettered(sentence, next + 1, grade); // "kelas lima yang a"
        }
        Token token = sentence.at(next);
        Numbers.Read words = cued && !mark && grade >= 7 ? Numbers.spelled(sentence, next) : null;
        if (words != null
                && words.value() <= 12
                && !startsSomethingElse(sentence, words.next())
                && !isListed(sentence, words.next())) {
            return new Suffix("-" + words.value(), words.next());
        }
        String spoken = cued && !mark ? SPOKEN.get(token.text()) : null;
        if (spoken != null) {
            return new Suffix(spoken, next + 1);
        }
        if (token.isWord()) {
            return named(sentence, next, grade);
        }
        boolean section =
                token.isNumber()
                        && token.digits() <= 2
                        && token.value() >= 1
                        && token.value() <= 20
                        && (mark ? token.glued() : grade >= 7 && cued)
                        && !startsSomethingElse(sentence, next + 1)
                        && ((mark && grade >= 10) || !isListed(sentence, next + 1));
        String written = sentence.isMark(at, '.') ? "." : "-";
        return section ? new Suffix(written + token.value(), next + 1) : null;
    }

    /**
     * "kelas 8 24 Nov", "kelas 7 2 jam": the second number belongs to what follows; but not in "XI
     * IPA 1 jam 8", "X TKJ 2 hari ini".
     */
    static boolean startsSomethingElse(Sentence sentence, int at) {
        Token token = sentence.at(at);
        boolean slash = token.isMark('/') && token.glued();
        boolean mark =
                (token.isMark('.') || token.isMark(':') || slash || token.isMark('-'))
                        && sentence.at(at + 1).isNumber();
        boolean unit =
                token.isAny("jam", "jp") || token.isAny("hari", "minggu") || token.is("hour");
        return mark
                || DayNames.isMonth(token)
                || token.isAny("siswa", "kali")
                || token.isAny("sampai", "to")
                || token.is("menit")
                || (unit && !isCue(sentence, at));
    }

    /** Whether the unit at {@code at} does not count, but begins a time or a day. */
    private static boolean isCue(Sentence sentence, int at) {
        int next = sentence.afterLabelMarks(at + 1);
        if (sentence.at(at).isAny("jam", "jp")) {
            int hour = sentence.at(next).isAny("ke", "setengah") ? next + 1 : next;
            return Numbers.read(sentence, hour) != null
                    || Numbers.ordinal(sentence.at(next)) > 0
                    || sentence.is(next, "ke");
        }
        return sentence.at(next).isAny("ini", "depan")
                || DayNames.weekday(sentence.at(next)) != null;
    }

    private static boolean isBracketed(Sentence sentence, int at) {
        String letter = sentence.at(at + 1).text();
        return sentence.isMark(at, '(')
                && sentence.isMark(at + 2, ')')
                && letter.length() == 1
                && letter.charAt(0) >= 'a'
                && letter.charAt(0) <= 'l';
    }

    /** "kelas 7 8 dan 9", "kelas 7 8 9" are grades. */
    private static boolean isListed(Sentence sentence, int at) {
        Token token = sentence.at(at);
        boolean goesOn =
                token.digits() == 1
                        && token.value() == sentence.at(at - 1).value() + 1
                        && !startsSomethingElse(sentence, at + 1);
        return goesOn || (token.isAny("dan", "atau") && Numbers.read(sentence, at + 1) != null);
    }

    /** "sebelas er pe el dua". */
    private static @Nullable Suffix dictated(Sentence sentence, int at) {
        StringBuilder name = new StringBuilder(LONGEST_STREAM);
        int next = at;
        while (next < at + LONGEST_STREAM && LETTERS.containsKey(sentence.at(next).text())) {
            name.append(LETTERS.get(sentence.at(next).text()));
            next++;
        }
        if (next < at + 2 || !STREAMS.contains(name.toString())) {
            return null;
        }
        String stream = " " + name.toString().toUpperCase(Locale.ROOT);
        Numbers.Read section = Numbers.read(sentence, next);
        return section == null
                        || section.value() > 12
                        || startsSomethingElse(sentence, section.next())
                ? new Suffix(stream, next)
                : new Suffix(stream + " " + section.value(), section.next());
    }

    private static @Nullable Suffix named(Sentence sentence, int at, int grade) {
        String word = sentence.at(at).text();
        boolean letter = word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'l';
        if (letter && !abbreviates(sentence, at)) {
            return lettered(sentence, at, grade);
        }
        boolean until = word.equals("to") && !sentence.areCapitals(at, 2);
        if (STREAMS.contains(word) && grade >= 10 && !until) {
            return stream(sentence, at);
        }
        return NAMES.contains(word)
                ? new Suffix(" " + word.toUpperCase(Locale.ROOT), at + 1)
                : null;
    }

    /** "8C", and the "F2" of "XI F2". */
    private static Suffix lettered(Sentence sentence, int at, int grade) {
        String letter = sentence.at(at).text().toUpperCase(Locale.ROOT);
        Token number = sentence.at(at + 1);
        boolean numbered = number.isNumber() && number.glued() && number.digits() <= 2;
        boolean marked =
                grade >= 10
                        && (sentence.isMark(at + 1, '-') || sentence.isMark(at + 1, '.'))
                        && sentence.at(at + 2).glued()
                        && sentence.at(at + 2).digits() == 1
                        && !startsSomethingElse(sentence, at + 3);
        if (marked) {
            return new Suffix(" " + letter + sentence.at(at + 2).value(), at + 3);
        }
        boolean spaced =
                grade >= 10
                        && !sentence.at(at).glued()
                        && number.isNumber()
                        && number.digits() <= 2
                        && !startsSomethingElse(sentence, at + 2);
        if (spaced && !numbered) {
            return new Suffix(" " + letter + " " + number.value(), at + 2);
        }
        Numbers.Read spelled = grade >= 10 ? Numbers.spelled(sentence, at + 1) : null;
        if (spelled != null && spelled.value() <= 12) {
            return new Suffix(" " + letter + spelled.value(), spelled.next()); // "sepuluh e tiga"
        }
        if (!numbered) {
            return new Suffix(letter, at + 1);
        }
        boolean apart = !sentence.at(at).glued() || sentence.at(at - 1).kind() == Token.Kind.MARK;
        return new Suffix((apart ? " " : "") + letter + number.value(), at + 2);
    }

    private static Suffix stream(Sentence sentence, int at) {
        String name = " " + sentence.at(at).text().toUpperCase(Locale.ROOT);
        int next = at + 1;
        if (sentence.is(at, "tata")) {
            name += " " + sentence.at(next).text().toUpperCase(Locale.ROOT);
            next++;
        }
        int number = sentence.isMark(next, '-') || sentence.isMark(next, '.') ? next + 1 : next;
        Numbers.Read section = Numbers.read(sentence, number);
        if (section != null
                && section.value() <= 12
                && !startsSomethingElse(sentence, section.next())) {
            return new Suffix(name + " " + section.value(), section.next());
        }
        Token letter = sentence.at(number);
        if (letter.isWord()
                && letter.text().length() == 1
                && letter.text().charAt(0) <= 'h'
                && !abbreviates(sentence, number)) {
            return new Suffix(name + " " + letter.text().toUpperCase(Locale.ROOT), number + 1);
        }
        return new Suffix(name, next);
    }

    /** Whether the x at {@code at} is a grade, not "times": "X TKJ 2", "x-3". */
    public static boolean isTenth(Sentence sentence, int at) {
        boolean marked = sentence.isMark(at + 1, '-') && sentence.at(at + 2).isNumber();
        return sentence.at(at).text().equals("x")
                && (marked || STREAMS.contains(sentence.at(at + 1).text()));
    }

    /** Whether it is only a number after a mark: the "-3" of "10-3". */
    static boolean isSection(Suffix suffix) {
        return suffix.name().charAt(0) == '-' || suffix.name().charAt(0) == '.';
    }

    /** Whether the number at {@code at} is that of a class: the 2 of "XI IPS 2 minggu depan". */
    public static boolean isSection(Sentence sentence, int at) {
        boolean grade = Numbers.roman(sentence, at - 2) != null || sentence.at(at - 2).isNumber();
        return grade && STREAMS.contains(sentence.at(at - 1).text());
    }

    /** The b of "b. indo" is no class. */
    static boolean abbreviates(Sentence sentence, int at) {
        int next = sentence.isMark(at + 1, '.') ? at + 2 : at + 1;
        return sentence.at(at).text().equals("b")
                && ABBREVIATED_AFTER_B.contains(sentence.at(next).lemma());
    }
}
