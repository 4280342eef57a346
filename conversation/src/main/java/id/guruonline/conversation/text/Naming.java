package id.guruonline.conversation.text;

/** Which of its names something has within a phrase. */
enum Naming {
    /** The one that says it best. */
    WHOLE,
    /** One that fits on a button. */
    SHORT,
    /** The one that the education office types. */
    TYPED
}
