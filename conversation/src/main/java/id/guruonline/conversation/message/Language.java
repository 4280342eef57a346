package id.guruonline.conversation.message;

import java.util.Locale;

/** A language the service speaks. */
public enum Language {
    /** Indonesian, the source of all texts. */
    ID("id"),
    EN("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** How its files are named and its numbers are written. */
    public Locale locale() {
        return locale;
    }
}
