package id.guruonline.conversation.understanding.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases of several words, longest first; full stops, hyphens and small fillers inside them
 * do not count.
 *
 * @param <K> what phrases stand for
 */
public final class PhraseBook<K> {

    /**
     * A phrase found.
     *
     * @param keys what it stands for
     * @param from its first token
     * @param to the place after its last token
     * @param words how many words it has
     * @param <K> the kind of the keys
     */
    public record Found<K>(Set<K> keys, int from, int to, int words) {}

    /** No phrase with all that may stand between its words goes on for so many tokens. */
    private static final int LONGEST = 32;

    private static final class Node<K> {
        private final Map<String, Node<K>> next = new HashMap<>();
        private final Set<K> keys = new LinkedHashSet<>();
        private String where = "";
    }

    /** Words that may stand inside any phrase and change nothing: "tidak juga datang". */
    private static final Set<String> FILLERS = WordSets.get("FILLERS");

    private final String kind;
    private final Map<String, K> names;
    private final boolean unambiguous;
    private final Node<K> root = new Node<>();

    private PhraseBook(String kind, Map<String, K> names, boolean unambiguous) {
        this.kind = kind;
        this.names = names;
        this.unambiguous = unambiguous;
    }

    /**
     * The phrases of {@code files}, whose keys are of {@code kind}; one phrase may stand for
     * several.
     *
     * @throws IllegalStateException if a key is none of {@code kind}; it says in which line
     */
    public static <K extends Enum<K>> PhraseBook<K> of(
            Class<K> kind, List<WordFile> files, Lexicon lexicon) {
        return of(kind.getSimpleName(), names(kind), files, lexicon);
    }

    /**
     * The phrases of {@code files}, whose keys are the {@code names} of what they stand for; one
     * phrase may stand for several.
     *
     * @param kind what all of that is
     * @throws IllegalStateException if a key is no such name; it says in which line
     */
    public static <K> PhraseBook<K> of(
            String kind, Map<String, K> names, List<WordFile> files, Lexicon lexicon) {
        PhraseBook<K> book = new PhraseBook<>(kind, names, false);
        files.forEach(file -> book.add(file, lexicon));
        return book;
    }

    private static <K extends Enum<K>> Map<String, K> names(Class<K> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .collect(Collectors.toMap(Enum::name, Function.identity()));
    }

    /**
     * The phrases of {@code file}, each of which stands for one of {@code kind} only.
     *
     * @throws IllegalStateException if a key is none of {@code kind}, or a phrase stands for two;
     *     it says in which lines
     */
    public static <K extends Enum<K>> PhraseBook<K> unambiguous(
            Class<K> kind, WordFile file, Lexicon lexicon) {
        PhraseBook<K> book = new PhraseBook<>(kind.getSimpleName(), names(kind), true);
        book.add(file, lexicon);
        return book;
    }

    private void add(WordFile file, Lexicon lexicon) {
        for (WordFile.Line line : file.lines()) {
            K key = key(line);
            line.texts().forEach(phrase -> add(key, lexicon.sentence(phrase), phrase, line));
        }
    }

    private K key(WordFile.Line line) {
        K key = names.get(line.key());
        if (key == null) {
            throw new IllegalStateException(
                    "%s: no %s '%s'".formatted(line.where(), kind, line.key()));
        }
        return key;
    }

    private void add(K key, Sentence phrase, String typed, WordFile.Line line) {
        Node<K> node = root;
        for (int i = 0; i < phrase.size(); i++) {
            if (!isSkipped(phrase.at(i))) {
                node = node.next.computeIfAbsent(phrase.at(i).lemma(), word -> new Node<>());
            }
        }
        if (unambiguous && !node.keys.isEmpty() && !node.keys.contains(key)) {
            throw new IllegalStateException(
                    "%s: '%s' is of %s, but of %s in %s"
                            .formatted(line.where(), typed, key, node.keys, node.where));
        }
        node.keys.add(key);
        node.where = line.where();
    }

    /** The longest phrase that starts at {@code from}, null if none does. */
    public @Nullable Found<K> longestAt(Sentence sentence, int from) {
        Node<K> node = root;
        Found<K> longest = null;
        int words = 0;
        int end = Math.min(sentence.size(), from + LONGEST);
        for (int i = from; i < end; i++) {
            Token token = sentence.at(i);
            if (i > from && (isSkipped(token) || isTwice(sentence, i))) {
                continue;
            }
            Node<K> further = node.next.get(token.lemma());
            if (further == null && i > from && FILLERS.contains(token.text())) {
                continue;
            }
            if (further == null) {
                break;
            }
            node = further;
            words++;
            if (!node.keys.isEmpty()) {
                longest = new Found<>(node.keys, from, i + 1, words);
            }
        }
        return longest;
    }

    /** The 2 of "dapet2", "nongol2": the word twice. */
    private static boolean isTwice(Sentence sentence, int i) {
        Token token = sentence.at(i);
        return token.value() == 2
                && token.glued()
                && sentence.at(i - 1).isWord()
                && !sentence.at(i + 1).glued();
    }

    private static boolean isSkipped(Token token) {
        return token.isMark('.') || token.isMark('-');
    }
}
