package id.guruonline.conversation.understanding.intent;

/** What a phrase hints at; the {@code signals-*.txt} files list the phrases of each. */
public enum Signal {
    NEED,
    /** An order that there is already. */
    REFERS,
    CANCEL,
    /** That something shall not be cancelled: "jangan dibatalkan". */
    KEEP,
    CHANGE,
    /** That something said before is not right; with what is right it is a change. */
    CORRECTION,
    STATUS,
    NO_SHOW,
    ATTEND,
    REPEAT,
    HOWTO,
    HELP,
    THANKS,
    PRAISE,
    GREETING,
    YES,
    /** A liking, which is a yes if nothing speaks against it: "mau sih". */
    WISH,
    NO,
    /** An apology, which is a no if nothing says yes. */
    SORRY,
    FRIENDLY,
    HOPE,
    MAYBE,
    /** A condition or an objection: "tapi", "kalau". */
    BUT,
    /** Another time is proposed: "bisanya jam 9". */
    COUNTER,
    WHERE,
    WHEN,
    WHO,
    PAY,
    QUESTION,
    PAUSE,
    RESUME,
    SCHEDULE,
    LESSON,
    ABSENT,
    ON_WAY,
    NOT_LEFT,
    ARRIVED,
    LATE,
    STARS,
    /** The lesson hours that somebody has. */
    HOURS,
    /** That no offers come. */
    NO_OFFERS,
    LANGUAGE,
    LANGUAGE_ENGLISH,
    LANGUAGE_INDONESIAN,
    LOCK,
    UNLOCK,
    PARDON,
    REMOVE,
    RENAME,
    RENUMBER,
    APPOINT,
    /** What a telephone answers by itself: nobody wrote it. */
    AUTOMATIC,
    /** Words that look like a hint and are none: "siap siap", "mau ke pasar". */
    NOTHING
}
