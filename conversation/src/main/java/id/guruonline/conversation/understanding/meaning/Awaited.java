package id.guruonline.conversation.understanding.meaning;

/** What the dialogue asked last, so that a bare answer is taken for what was asked. */
public enum Awaited {
    /** Nothing was asked: the text stands alone. */
    NOTHING,
    SUBJECT,
    CLASS,
    DATE,
    /** The start, or start and end. */
    TIME,
    /** The end or the length. */
    END,
    /** One of a numbered list of orders. */
    ORDER_CHOICE,
    /** Yes or no to a confirm card or another question, but not to {@link #CANCELLATION}. */
    CONFIRMATION,
    /** Yes or no to "shall it be cancelled?": a yes cancels, so willingness is none. */
    CANCELLATION,
    /** Yes or no to an offer: 1 accepts, 2 declines. */
    OFFER,
    /** One to five stars. */
    STARS
}
