package id.guruonline.conversation.understanding;

import id.guruonline.conversation.understanding.words.WordFile;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What must be heard whatever was asked and whoever speaks: that a child is in trouble, that
 * somebody wants to talk to a person. Listed word by word in both languages, and gone through one
 * by one; it would rather hear one too many than miss one, and what only looks like it is listed
 * too.
 */
@SuppressWarnings("ImmutableEnumChecker") // What its fields hold cannot be changed.
public enum Pleas {
    /** A child is in trouble. */
    OF_CHILD("child-words.txt"),
    /** A person is wanted, or the office. */
    FOR_PERSON("person-words.txt"),
    /** A pupil, or a parent, wants to be in a class no more. */
    TO_LEAVE("leave-words.txt");

    private static final String HARMLESS = "HARMLESS";

    private final List<String> meant;
    private final List<String> harmless;

    Pleas(String file) {
        List<WordFile.Line> lines = WordFile.beside(Pleas.class, file).lines();
        meant = listed(lines, key -> !key.equals(HARMLESS));
        harmless = listed(lines, key -> key.equals(HARMLESS));
    }

    private static List<String> listed(List<WordFile.Line> lines, Predicate<String> keys) {
        return lines.stream()
                .filter(line -> keys.test(line.key()))
                .flatMap(line -> line.texts().stream())
                .map(Pleas::spaced)
                .toList();
    }

    /** Whether the text says so. */
    public boolean isIn(String text) {
        String words = spaced(text);
        for (String other : harmless) {
            words = words.replace(other, " ");
        }
        return meant.stream().anyMatch(words::contains);
    }

    /** In small letters, letters that are drawn out once, and a space around each word. */
    private static String spaced(String text) {
        String small = text.toLowerCase(Locale.ROOT).replaceAll("(\\p{L})\\1{2,}", "$1");
        return " " + small.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
