package id.guruonline.conversation.understanding.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases of several words, longest first; full stops, hyphens and small fillers inside them
 * do not count.
 */
public final class PhraseBook {

    /**
     * A phrase found.
     *
     * @param keys what it stands for
     * @param from its first token
     * @param to the place after its last token
     * @param words how many words it has
     */
    public record Found(Set<String> keys, int from, int to, int words) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<String> keys = new TreeSet<>();
    }

    /** Words that may stand inside any phrase and change nothing: "tidak juga datang". */
    private static final Set<String> FILLERS = WordSets.get("FILLERS");

    private final Node root = new Node();

    private PhraseBook() {}

    static PhraseBook of(Map<String, List<String>> lines, Function<String, Sentence> reader) {
        PhraseBook book = new PhraseBook();
        lines.forEach((key, phrases) -> phrases.forEach(p -> book.add(key, reader.apply(p))));
        return book;
    }

    private void add(String key, Sentence phrase) {
        Node node = root;
        for (int i = 0; i < phrase.size(); i++) {
            if (!isSkipped(phrase.at(i))) {
                node = node.next.computeIfAbsent(phrase.at(i).lemma(), word -> new Node());
            }
        }
        node.keys.add(key);
    }

    /** The longest phrase that starts at {@code from}, null if none does. */
    public @Nullable Found longestAt(Sentence sentence, int from) {
        Node node = root;
        Found longest = null;
        int words = 0;
        for (int i = from; i < sentence.size(); i++) {
            Token token = sentence.at(i);
            if (i > from && isSkipped(token)) {
                continue;
            }
            Node further = node.next.get(token.lemma());
            if (further == null && i > from && FILLERS.contains(token.text())) {
                continue;
            }
            if (further == null) {
                break;
            }
            node = further;
            words++;
            if (!node.keys.isEmpty()) {
                longest = new Found(node.keys, from, i + 1, words);
            }
        }
        return longest;
    }

    private static boolean isSkipped(Token token) {
        return token.isMark('.') || token.isMark('-');
    }
}
