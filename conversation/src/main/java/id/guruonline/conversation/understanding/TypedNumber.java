package id.guruonline.conversation.understanding;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a number typed as an answer: of a list, or of stars, as a digit, a word or emoji. */
final class TypedNumber {

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

    private TypedNumber() {}

    /** The one number of {@code sentence} if it says nothing else; null otherwise. */
    static @Nullable Integer of(Sentence sentence) {
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

    /** "4/5", "4 dari 5". */
    private static int afterOutOfFive(Sentence sentence, int at) {
        boolean of = sentence.isMark(at, '/') || sentence.is(at, "dari");
        return of && sentence.at(at + 1).value() == 5 ? at + 2 : at;
    }

    private static Numbers.@Nullable Read number(Sentence sentence, int i) {
        int ordinal = PeriodRecogniser.ordinal(sentence.at(i));
        return ordinal > 0 ? new Numbers.Read(ordinal, i + 1) : Numbers.read(sentence, i);
    }

    private static boolean isStar(Token token) {
        return switch (token.text()) {
            case "⭐", "🌟", "★", "✨", "*" -> true;
            default -> false;
        };
    }
}
