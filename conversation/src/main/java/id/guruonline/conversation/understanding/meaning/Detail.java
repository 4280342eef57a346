package id.guruonline.conversation.understanding.meaning;

/** The finer kind of an intent. */
public enum Detail {
    /** Where is it? */
    QUESTION_WHERE,
    /** When is it? */
    QUESTION_WHEN,
    /** Who is it? */
    QUESTION_WHO,
    /** What is paid? */
    QUESTION_PAY,
    /** Any other question. */
    QUESTION_OTHER,
    /** Yes, but otherwise; the slots hold what is proposed. */
    COUNTER_OFFER,
    MAYBE,
    /** Running late; {@link Understood#minutes()} says by how much, if told. */
    LATE,
    ON_MY_WAY,
    /** Not yet on the way. */
    NOT_YET,
    ARRIVED,
    /** A teacher shall not be sent any more. */
    UNWANTED,
    /** Something shall not be cancelled. */
    KEPT,
    /** A series without an end was named: how often must be asked. */
    ENDLESS_SERIES,
    THANKS,
    GREETING,
    LANGUAGE_CHANGE
}
