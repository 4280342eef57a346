package id.guruonline.conversation.understanding.words;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers as digits, words ("dua puluh lima") and Roman numerals. */
public final class Numbers {

    /**
     * A number and where it ends.
     *
     * @param value the number
     * @param next the place after it
     */
    public record Read(int value, int next) {}

    private static final Map<String, Integer> WORDS =
            Map.ofEntries(
                    Map.entry("nol", 0),
                    Map.entry("satu", 1),
                    Map.entry("dua", 2),
                    Map.entry("tiga", 3),
                    Map.entry("empat", 4),
                    Map.entry("lima", 5),
                    Map.entry("enam", 6),
                    Map.entry("tujuh", 7),
                    Map.entry("delapan", 8),
                    Map.entry("sembilan", 9),
                    Map.entry("sepuluh", 10),
                    Map.entry("sebelas", 11),
                    Map.entry("twelve", 12),
                    Map.entry("thirteen", 13),
                    Map.entry("fourteen", 14),
                    Map.entry("fifteen", 15),
                    Map.entry("sixteen", 16),
                    Map.entry("seventeen", 17),
                    Map.entry("eighteen", 18),
                    Map.entry("nineteen", 19),
                    Map.entry("twenty", 20),
                    Map.entry("twentyone", 21),
                    Map.entry("twentytwo", 22),
                    Map.entry("twentythree", 23),
                    Map.entry("twentyfour", 24),
                    Map.entry("twentyfive", 25),
                    Map.entry("twentysix", 26),
                    Map.entry("twentyseven", 27),
                    Map.entry("twentyeight", 28),
                    Map.entry("twentynine", 29),
                    Map.entry("thirty", 30),
                    Map.entry("forty", 40),
                    Map.entry("fifty", 50),
                    Map.entry("sixty", 60),
                    Map.entry("seventy", 70),
                    Map.entry("eighty", 80),
                    Map.entry("ninety", 90));

    /** Two only where something is counted: else the "dan" of Java, and who is ill. */
    private static final Set<String> TWO_OF_JAVA = Set.of("kalih", "loro");

    private static final Map<String, Integer> ROMAN =
            Map.ofEntries(
                    Map.entry("i", 1),
                    Map.entry("ii", 2),
                    Map.entry("iii", 3),
                    Map.entry("iv", 4),
                    Map.entry("v", 5),
                    Map.entry("vi", 6),
                    Map.entry("vii", 7),
                    Map.entry("viii", 8),
                    Map.entry("ix", 9),
                    Map.entry("x", 10),
                    Map.entry("xi", 11),
                    Map.entry("xii", 12),
                    Map.entry("xiii", 13));

    private Numbers() {}

    /** The number in digits or words at {@code index}, null if there is none. */
    public static @Nullable Read read(Sentence sentence, int index) {
        Token token = sentence.at(index);
        if (token.isNumber()) {
            return token.value() < 0 ? null : new Read(token.value(), index + 1);
        }
        return spelled(sentence, index);
    }

    /** The number in words at {@code index}, null if there is none. */
    public static @Nullable Read spelled(Sentence sentence, int index) {
        Token token = sentence.at(index);
        boolean two = TWO_OF_JAVA.contains(token.text()) && isCounted(sentence, index);
        Integer first = two ? Integer.valueOf(2) : WORDS.get(token.lemma());
        if (first == null) {
            return null;
        }
        int next = index + 1;
        int value = first;
        if (value > 0 && value < 10 && sentence.is(next, "belas")) {
            return new Read(value + 10, next + 1);
        }
        if (value > 0 && value < 10 && sentence.is(next, "likur")) {
            return new Read(value + 20, next + 1); // "kalih likur" of Java
        }
        boolean tens = value >= 20 && value % 10 == 0;
        if (value > 0 && value < 10 && sentence.is(next, "puluh")) {
            value *= 10;
            next++;
            tens = true;
        }
        Integer unit = tens ? WORDS.get(sentence.at(next).lemma()) : null;
        return unit != null && unit > 0 && unit < 10
                ? new Read(value + unit, next + 1)
                : new Read(value, next);
    }

    private static boolean isCounted(Sentence sentence, int index) {
        Token before = sentence.at(index - 1);
        Token after = sentence.at(index + 1);
        return ClockWords.isCue(before)
                || before.isAny("kelas", "tanggal")
                || before.is("setengah")
                || after.isAny("belas", "likur")
                || after.is("puluh");
    }

    /** Whether it is a word of a number. */
    static boolean isWord(Token token) {
        return WORDS.containsKey(token.lemma());
    }

    /** The Roman numeral {@code word}, in small letters; null if it is none. */
    public static @Nullable Integer roman(String word) {
        return ROMAN.get(word);
    }

    /** The Roman numeral at {@code index}, null if there is none. */
    public static @Nullable Integer roman(Sentence sentence, int index) {
        Token token = sentence.at(index);
        return token.isWord() ? ROMAN.get(token.text()) : null;
    }

    /** The number of an ordinal, 0 if {@code token} is none. */
    public static int ordinal(Token token) {
        return switch (token.lemma()) {
            case "pertama" -> 1;
            case "kedua" -> 2;
            case "ketiga" -> 3;
            case "keempat" -> 4;
            case "kelima" -> 5;
            case "keenam" -> 6;
            case "ketujuh" -> 7;
            case "kedelapan" -> 8;
            default -> 0;
        };
    }
}
