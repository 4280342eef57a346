package id.guruonline.config.playground.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of the page in one language, by key; dots go deeper, as in the page's own {@code
 * t('suggest.order')}.
 */
record PageTexts(Map<String, String> all) {

    /** What the object of a file of texts is made of: a key that opens a group, a text, an end. */
    private static final Pattern PIECE =
            Pattern.compile(
                    "/\\*\\*.*?\\*/"
                            + "|(?<group>\\w+):\\s*\\{"
                            + "|(?<key>\\w+):\\s*'(?<text>(?:[^'\\\\]|\\\\.)*)'"
                            + "|(?<end>})",
                    Pattern.DOTALL);

    /** Reads a file of texts. */
    static PageTexts read(String file) {
        Map<String, String> all = new TreeMap<>();
        Deque<String> groups = new ArrayDeque<>();
        Matcher piece = PIECE.matcher(file);
        while (piece.find()) {
            if (piece.group("group") != null) {
                groups.addLast(piece.group("group") + ".");
            } else if (piece.group("key") != null) {
                all.put(String.join("", groups) + piece.group("key"), piece.group("text"));
            } else if (piece.group("end") != null) {
                groups.pollLast();
            }
        }
        return new PageTexts(all);
    }

    /** The keys directly under that group. */
    Set<String> keysOf(String group) {
        return all.keySet().stream()
                .filter(key -> key.startsWith(group + "."))
                .map(key -> key.substring(group.length() + 1))
                .collect(Collectors.toSet());
    }
}
