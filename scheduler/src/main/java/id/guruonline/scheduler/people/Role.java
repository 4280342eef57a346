package id.guruonline.scheduler.people;

/** What a person is to the service. */
public enum Role {
    OPERATOR,
    TEACHER,
    PUPIL,
    OFFICE
}
