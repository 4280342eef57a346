package id.guruonline.conversation.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a message that each may say something of its own: "yang Rabu bisa, yang Selasa
 * tidak", "cancel the science one, keep the maths". What stands between digits parts nothing.
 */
public final class Parts {

    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?<!\\d)[.,;!](?!\\d)|(?<=\\d)[.,;!](?=\\s)|(?<=\\p{L})[.,;!](?=\\d)|\\R+"
                            + "|\\b(?:tapi|tp|tpi|sedangkan|sementara|but|while)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** What speaks of the next one: "yang Rabu bisa yang Selasa tidak". */
    private static final Pattern NEXT_ONE =
            Pattern.compile("(?<=\\s)(?=(?:yg|yang|the one)\\s)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ONE =
            Pattern.compile("^(?:yg|yang|the one)\\s", Pattern.CASE_INSENSITIVE);

    /** More are no answer but a story. */
    private static final int MOST = 6;

    private Parts() {}

    /** The parts in order; nothing where there are fewer than two, or too many. */
    public static List<String> of(String text) {
        List<String> parts =
                Arrays.stream(BETWEEN.split(text))
                        .map(String::strip)
                        .flatMap(clause -> ofEach(clause).stream())
                        .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                        .toList();
        return parts.size() < 2 || parts.size() > MOST ? List.of() : parts;
    }

    /** What stands before the first one belongs to that: "batalkan yang IPA". */
    private static List<String> ofEach(String clause) {
        List<String> each = new ArrayList<>(List.of(NEXT_ONE.split(clause)));
        if (each.size() > 1 && !ONE.matcher(each.getFirst()).find()) {
            String first = each.removeFirst();
            each.set(0, first + each.getFirst());
        }
        return each;
    }
}
