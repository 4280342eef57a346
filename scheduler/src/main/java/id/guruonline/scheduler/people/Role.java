package id.guruonline.scheduler.people;

/** What somebody is in the service; it decides what they may say and see. */
public enum Role {
    OPERATOR,
    TEACHER,
    PUPIL,
    OFFICE
}
