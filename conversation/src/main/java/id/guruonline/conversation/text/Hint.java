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
        NEXT_ONE
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
