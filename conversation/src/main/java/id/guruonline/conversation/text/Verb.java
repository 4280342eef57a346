package id.guruonline.conversation.text;

import java.util.Locale;

/** What a button asks for: the first word of its data. */
public enum Verb {
    // a draft's slots: draft id, value
    SUBJECT,
    CLASS,
    DATE,
    START,
    END,
    WEEKS,
    // a card: card id
    SEND,
    EDIT,
    DROP,
    KNOWINGLY,
    // a card's slot to be asked anew: card id
    EDIT_SUBJECT,
    EDIT_CLASS,
    EDIT_DATE,
    EDIT_TIME,
    // an operator's order: order id
    SHOW,
    CANCEL,
    CANCEL_SURELY,
    CHANGE,
    HERE,
    LATE,
    ABSENT,
    ABSENT_SURELY,
    // an offer: order id, number
    ACCEPT,
    DECLINE,
    // a teacher's lesson: order id
    LEAVE,
    LEAVE_SURELY,
    LEFT_HOME,
    NOT_YET,
    ARRIVED,
    // stars: order id, number
    RATE,
    // anybody
    KEEP,
    ORDER,
    STATUS,
    SCHEDULE,
    HELP,
    RESUME,
    LANGUAGE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
