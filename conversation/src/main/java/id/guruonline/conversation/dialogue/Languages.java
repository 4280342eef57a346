package id.guruonline.conversation.dialogue;

import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.understanding.meaning.Understood;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the languages people write in to those the service speaks. */
public final class Languages {

    private Languages() {}

    /** The language that is asked for; null where none is named. */
    public static @Nullable Language wanted(Understood said) {
        return spoken(said.wantedLanguage());
    }

    /** The language of the message; null where it could be either. */
    public static @Nullable Language of(Understood said) {
        return spoken(said.language());
    }

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

    private static @Nullable Language spoken(
            id.guruonline.conversation.understanding.meaning.@Nullable Language written) {
        return switch (written) {
            case null -> null;
            case INDONESIAN -> Language.ID;
            case ENGLISH -> Language.EN;
            case UNKNOWN -> null;
        };
    }
}
