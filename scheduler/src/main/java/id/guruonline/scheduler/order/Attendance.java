package id.guruonline.scheduler.order;

/** What is known of a teacher's coming to a lesson; never goes back. */
public enum Attendance {
    UNKNOWN,
    ON_THE_WAY,
    PRESENT
}
