package id.guruonline.conversation.understanding.meaning;

/**
 * How somebody speaks: which words they use, and what they may want by them. Roles that speak alike
 * are heard alike.
 */
public enum Speaker {
    /** A school's operator, and whoever speaks of orders as one does. */
    OPERATOR,
    TEACHER,
    PUPIL
}
