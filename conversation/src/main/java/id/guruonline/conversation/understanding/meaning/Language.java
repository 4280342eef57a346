package id.guruonline.conversation.understanding.meaning;

/** The language a message is written in. */
public enum Language {
    INDONESIAN,
    ENGLISH,
    UNKNOWN
}
