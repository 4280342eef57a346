package id.guruonline.conversation.understanding.reading;

import id.guruonline.conversation.understanding.words.Numbers;
import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import id.guruonline.conversation.understanding.words.WordSets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a number typed as an answer: of a list, or of stars, as a digit, a word or emoji. */
public final class TypedNumber {

    private static final Set<String> FILLERS =
            Set.of(
                    "nomor",
                    "bintang",
                    "yang",
                    "pilih",
                    "pilihan",
                    "opsi",
                    "no",
                    "pak",
                    "bu",
                    "ya",
                    "kasih",
                    "saya",
                    "aja",
                    "saja",
                    "deh",
                    "kak",
                    "dong",
                    "nilai",
                    "poin",
                    "beri",
                    "ke",
                    "option",
                    "angka",
                    "sih",
                    "mau",
                    "ambil",
                    "point",
                    "bagus",
                    "banget",
                    "mantap",
                    "seru",
                    "keren",
                    "asik",
                    "baik",
                    "sekali",
                    "gurunya",
                    "guru",
                    "untuk",
                    "nya",
                    "aku",
                    "kami",
                    "great",
                    "good",
                    "very",
                    "sangat",
                    "top",
                    "the",
                    "lah",
                    "dech",
                    "untuknya",
                    "out",
                    "dari",
                    "of");

    /** What changes stars that were given before. */
    private static final Set<String> CORRECTING =
            Set.of("salah", "harusnya", "seharusnya", "ganti", "ubah", "eh", "maksud", "maksudnya");

    /** What a number before them counts is no stars. */
    private static final Set<String> UNITS =
            Set.of(
                    "menit", "min", "mins", "minutes", "jam", "hours", "kali", "times", "orang",
                    "hari");

    private static final Set<String> GIVING = WordSets.get("GIVING");
    private static final Set<String> AFTER_STARS = WordSets.get("AFTER_STARS");

    private TypedNumber() {}

    /** The one number of {@code sentence} if it says nothing else; null otherwise. */
    public static @Nullable Integer of(Sentence sentence) {
        int stars = 0;
        Integer number = null;
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            if (isStar(token)) {
                stars++;
                continue;
            }
            Numbers.Read read = number(sentence, i);
            if (read != null) {
                if (number != null) {
                    return null;
                }
                number = read.value();
                i = afterOutOfFive(sentence, read.next()) - 1;
            } else if (token.isWord() && !FILLERS.contains(token.lemma())) {
                return null;
            } else if (token.isMark('?') || token.isMark('-') || token.isMark('/')) {
                return null;
            }
        }
        if (stars == 0 || (number != null && stars == 1)) {
            return number;
        }
        return number == null || number == stars ? (Integer) stars : null;
    }

    /**
     * The stars that a sentence of more words gives: "nilainya tiga", "satu bintang, ngantuk"; null
     * if nothing says that it is about stars, or if it names none from 1 to 5, or two.
     */
    public static @Nullable Integer stars(Sentence sentence) {
        Integer stars = null;
        boolean given = false;
        for (int i = 0; i < sentence.size(); i++) {
            Numbers.Read read = Numbers.read(sentence, i);
            given |= GIVING.contains(sentence.at(i).lemma());
            if (isTakenBack(sentence, i)) {
                stars = null; // "4, eh salah, 5"
                given = true;
            }
            boolean rejected =
                    sentence.is(i - 1, "bukan") || sentence.at(i - 1).text().equals("not");
            if (read != null && rejected) {
                given = true; // "bukan 1 tapi 5"
                i = read.next() - 1;
            } else if (read != null && UNITS.contains(sentence.at(read.next()).lemma())) {
                i = read.next() - 1; // "telat 20 menit", "2 kali"
            } else if (read != null && !sentence.is(i - 1, "kelas")) {
                if (stars != null || read.value() < 1 || read.value() > 5) {
                    return null;
                }
                stars = read.value();
                int after = afterOutOfFive(sentence, read.next());
                given |= i == 0 && sentence.isMark(afterFillers(sentence, after), ',');
                given |= i == 0 && AFTER_STARS.contains(sentence.at(read.next()).lemma());
                given |= sentence.isMark(i - 1, ',') && isLast(sentence, read.next());
                i = afterOutOfFive(sentence, read.next()) - 1;
            }
        }
        return given ? stars : null;
    }

    private static boolean isTakenBack(Sentence sentence, int i) {
        Token token = sentence.at(i);
        return token.isWord() && CORRECTING.contains(token.lemma());
    }

    /** Whether only fillers follow: "gurunya baik, 5 deh". */
    private static boolean isLast(Sentence sentence, int from) {
        return sentence.at(afterFillers(sentence, from)).kind() == Token.Kind.NONE;
    }

    private static int afterFillers(Sentence sentence, int from) {
        int at = from;
        while (FILLERS.contains(sentence.at(at).lemma())) {
            at++;
        }
        return at;
    }

    /** Whether any number is in {@code sentence}. */
    public static boolean isIn(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            if (Numbers.read(sentence, i) != null && !sentence.is(i - 1, "kelas")) {
                return true;
            }
        }
        return false;
    }

    /** "4/5", "4 dari 5". */
    private static int afterOutOfFive(Sentence sentence, int at) {
        boolean of = sentence.isMark(at, '/') || sentence.is(at, "dari");
        Numbers.Read five = of ? Numbers.read(sentence, at + 1) : null;
        return five != null && five.value() == 5 ? five.next() : at;
    }

    private static Numbers.@Nullable Read number(Sentence sentence, int i) {
        int ordinal = Numbers.ordinal(sentence.at(i));
        return ordinal > 0 ? new Numbers.Read(ordinal, i + 1) : Numbers.read(sentence, i);
    }

    private static boolean isStar(Token token) {
        return switch (token.text()) {
            case "⭐", "🌟", "★", "✨", "*" -> true;
            default -> false;
        };
    }
}
