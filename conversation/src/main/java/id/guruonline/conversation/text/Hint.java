package id.guruonline.conversation.text;

/**
 * A remark before a question, or a word within a sentence: why something is asked again, how
 * something stands. Its text is part of another and may be empty.
 */
public sealed interface Hint extends Phrase {

    /** Why a question is asked, or asked again. */
    enum Remark implements Hint {
        NONE,
        NOT_UNDERSTOOD,
        NO_SUCH_DAY,
        PAST,
        NO_SUCH_TIME,
        TIME_ORDER,
        NO_SUCH_GRADE,
        STALE_CARD,
        TOO_MANY_DAYS,
        ONE_BY_ONE,
        NEXT_ONE,
        /** The school's bells are others since the card was shown. */
        BELLS_CHANGED
    }

    /** Why bells stay as they are. */
    enum NoBells implements Hint {
        UNCLEAR,
        /** A period was named, and not when it is. */
        UNDATED,
        OVER,
        START,
        LESSON_HOUR,
        BREAK,
        /** The day would end too late. */
        TOO_LATE,
        TOO_MANY,
        /** Others are for the same days, and as narrow. */
        RIVAL,
        /** Those of a usual day cannot be taken away. */
        USUAL,
        /** Those days have none of their own. */
        NONE,
        SAME
    }

    /** What an operator is asked to choose an order for. */
    enum Purpose implements Hint {
        CANCEL,
        CHANGE,
        /** To ask about it, whatever it is. */
        STATUS,
        NO_SHOW,
        ATTENDANCE
    }
}
