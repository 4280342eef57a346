package id.guruonline.config.faults.check;

/**
 * Something that must not be.
 *
 * @param subject what it is about, an id or an address
 */
public record Violation(Kind kind, String subject, String evidence) {

    /** What can be wrong. */
    public enum Kind {
        /** It was acknowledged, and the inbox does not know it. */
        INPUT_LOST,
        /** It still waits although everything is at rest. */
        INPUT_LEFT,
        INPUT_PARKED,
        /** It was handled, and nobody was told anything. */
        INPUT_UNANSWERED,
        /** A school was told of an order that is not there. */
        ORDER_LOST,
        /** Two orders for one lesson. */
        ORDER_TWICE,
        /** Several teachers have it, or another than the one who was told so. */
        LESSON_WITH_OTHER_TEACHERS,
        /** A teacher has two lessons at one time. */
        LESSONS_OVERLAP,
        BOOKING_LEFT,
        BOOKING_LOST,
        HOLD_LEFT,
        FACT_LEFT,
        /** An offer was made that nobody was told of. */
        OFFER_UNSAID,
        /** A teacher was found, and an operator of the school was not told. */
        NEWS_UNSAID,
        /** What is due was not decided. */
        DUE_FORGOTTEN,
        /** A message of the service never got to its channel. */
        MESSAGE_LOST,
        /** A message still waits, or is on its way, although everything is at rest. */
        MESSAGE_LEFT,
        /** It came more often than three times. */
        MESSAGE_TOO_OFTEN,
        /** A channel has what the service does not know of. */
        MESSAGE_UNKNOWN,
        /** Answers to one person came in another order than they were given. */
        ANSWERS_OVERTOOK,
        /** Stars were confirmed that are not kept. */
        STARS_LOST,
        /** Stars are kept twice. */
        STARS_TWICE,
        /** Stars may be given, and a pupil of the class was not asked. */
        STARS_UNASKED,
        /** A lesson is closed, and some of its stars are not. */
        STARS_NOT_CLOSED,
        /** A teacher has another sum than the published stars make. */
        STARS_MISCOUNTED,
        /** Enough stars are closed to hide each, and they are not published. */
        STARS_UNPUBLISHED,
        /** A lesson is over, and its teacher was not told so. */
        LESSON_UNTHANKED,
        /** A teacher checked in, and the school was not told. */
        CHECK_IN_UNSAID,
        /** A process ended by itself, did not come up, or did not end when asked to. */
        PROCESS
    }

    /** Whether both are the same matter, however it is put. */
    public boolean isSame(Violation other) {
        return kind == other.kind && subject.equals(other.subject);
    }

    @Override
    public String toString() {
        return kind + " " + subject + ": " + evidence;
    }
}
