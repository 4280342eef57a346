package id.guruonline.conversation.dialogue.absence;

/** What a school decides on lessons of an absence. */
public enum AbsenceDeed {
    /** Order teachers for all that nobody decided on. */
    ORDER_ALL,
    /** The classes work by themselves. */
    TASK_ALL,
    /** A colleague takes all. */
    ASSIGN_ALL,
    /** Go through them one by one. */
    CHOOSE_EACH,
    /** Order a teacher for one. */
    ORDER_LESSON,
    /** The class works by itself. */
    TASK_LESSON,
    /** A colleague takes one. */
    ASSIGN,
    /** Only show how they stand. */
    SHOW_ABSENCE
}
