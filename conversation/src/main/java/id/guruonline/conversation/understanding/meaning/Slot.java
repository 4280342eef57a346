package id.guruonline.conversation.understanding.meaning;

/** A part of a message's meaning. */
public enum Slot {
    SUBJECT,
    CLASS,
    DATE,
    TIME,
    REPEAT,
    ORDER_ID,
    NUMBER
}
