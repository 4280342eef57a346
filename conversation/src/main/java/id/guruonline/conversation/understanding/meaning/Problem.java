package id.guruonline.conversation.understanding.meaning;

/** Why a slot that was given is nevertheless empty. */
public enum Problem {
    /** No such day. */
    DATE,
    /** The day or the start is over. */
    PAST,
    /** No such time; both times are empty. */
    TIME,
    /** It ends before it starts; both times are empty. */
    TIME_ORDER,
    /** Not a grade of this level. */
    GRADE
}
