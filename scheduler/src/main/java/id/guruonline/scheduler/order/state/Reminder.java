package id.guruonline.scheduler.order.state;

/** What is said before and at a lesson's start, once each. */
public enum Reminder {
    /** To the teacher, the evening before. */
    EVENING_BEFORE,
    /** To the teacher, an hour before: on the way? */
    ON_THE_WAY,
    /** To the operators, half an hour before, where the teacher has not answered that. */
    NO_ANSWER,
    /**
     * To the operators, a quarter of an hour into the lesson, where nobody said that the teacher is
     * there.
     */
    NOT_SEEN
}
