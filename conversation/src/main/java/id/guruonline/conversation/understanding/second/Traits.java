package id.guruonline.conversation.understanding.second;

import id.guruonline.conversation.understanding.words.Sentence;
import id.guruonline.conversation.understanding.words.Token;
import java.util.Arrays;

/**
 * What the second reader sees of a sentence: its words, led back to those of the lexicon, and its
 * pairs of neighbours. Of a number it sees only how many figures it has. Each is a place in a table
 * of {@link #PLACES}; two that share a place are one to it.
 */
public final class Traits {

    /** How many places there are. */
    public static final int PLACES = 1 << 15;

    private static final int LENGTHS = 8;
    private static final int WORDS_OF_A_LENGTH = 4;
    private static final int EDGE = "^".hashCode();
    private static final int FIGURES = "#".hashCode();

    private Traits() {}

    /** The places of all that is seen of {@code sentence}, each once, in ascending order. */
    public static int[] of(Sentence sentence) {
        int size = sentence.size();
        int[] traits = new int[2 * size + 3];
        int before = EDGE;
        int count = 0;
        for (int i = 0; i < size; i++) {
            int word = word(sentence.at(i));
            traits[count++] = place(word, 1);
            traits[count++] = place(before * 31 + word, 2);
            before = word;
        }
        traits[count++] = place(before * 31 + EDGE, 2);
        traits[count++] = place(word(sentence.at(0)), 3);
        traits[count++] = place(Math.min(LENGTHS, size / WORDS_OF_A_LENGTH), 4);
        Arrays.sort(traits);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || traits[i] != traits[i - 1]) {
                traits[kept++] = traits[i];
            }
        }
        return Arrays.copyOf(traits, kept);
    }

    private static int word(Token token) {
        if (token.isNumber()) {
            return FIGURES + Math.min(4, token.digits());
        }
        return token.isWord() ? token.lemma().hashCode() : token.text().hashCode();
    }

    private static int place(int hash, int kind) {
        int mixed = hash * 31 + kind;
        mixed ^= mixed >>> 15;
        mixed *= 0x2c1b3c6d;
        mixed ^= mixed >>> 12;
        mixed *= 0x297a2d39;
        mixed ^= mixed >>> 15;
        return mixed & (PLACES - 1);
    }
}
