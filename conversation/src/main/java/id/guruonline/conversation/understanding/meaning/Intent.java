package id.guruonline.conversation.understanding.meaning;

/** What somebody wants by a message. */
public enum Intent {
    /** A school orders a teacher. */
    ORDER,
    /** An order (operator) or an accepted lesson (teacher) shall be cancelled. */
    CANCEL,
    /** An order, or the card just shown, shall be different. */
    CHANGE,
    /** How an order stands, who comes. */
    STATUS,
    /** The teacher has not come. */
    NO_SHOW,
    /** The teacher is there, says the school. */
    CONFIRM_ATTENDANCE,
    /** The last order once more. */
    REPEAT,
    /** Yes: to an offer (teacher) or a card (operator). */
    ACCEPT,
    /** No: to an offer (teacher) or a card (operator). */
    DECLINE,
    /** No offers for a while. */
    PAUSE,
    /** Offers again. */
    RESUME,
    /** What is in my timetable. */
    SCHEDULE,
    /** A teacher reports: arrived, on the way or late; {@link Detail} says which. */
    CHECK_IN,
    /** Stars for a lesson; {@link Understood#number()} says how many. */
    RATE,
    /** The own stars. */
    STARS,
    /** Another language; {@link Understood#wantedLanguage()} says which. */
    LANGUAGE,
    /** A pupil wants to join a class. */
    JOIN,
    HELP,
    THANKS,
    GREETING,
    /** Not clear enough to act on; {@link Detail} may say what kind of unclear. */
    UNSURE
}
