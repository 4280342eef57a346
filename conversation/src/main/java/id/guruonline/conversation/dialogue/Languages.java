package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.message.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds a language by its name, as a button carries it or as somebody types it. */
public final class Languages {

    private Languages() {}

    /** The language that a button names. */
    public static Optional<Language> named(String name) {
        return Arrays.stream(Language.values()).filter(l -> l.name().equals(name)).findFirst();
    }

    /** The language, where the text is nothing but its name. */
    public static Optional<Language> bare(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "english", "in english", "english please" -> Optional.of(Language.EN);
            case "bahasa indonesia", "indonesia", "bahasa" -> Optional.of(Language.ID);
            default -> Optional.empty();
        };
    }
}
