package id.guruonline.conversation.understanding.words;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sets of words in {@code sets.txt}, by their names. */
public final class WordSets {

    private static final Map<String, Set<String>> SETS =
            WordFile.beside(WordSets.class, "sets.txt").lines().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    WordFile.Line::key, line -> Set.copyOf(line.texts())));

    private WordSets() {}

    /**
     * The set {@code name}.
     *
     * @throws IllegalArgumentException if the file has no such set
     */
    public static Set<String> get(String name) {
        Set<String> set = SETS.get(name);
        if (set == null) {
            throw new IllegalArgumentException("sets.txt has no " + name);
        }
        return set;
    }
}
