package id.guruonline.scheduler.matching;

/** Why a teacher is not asked; one a rule, kept so that "why not me?" has an answer. */
public enum Refusal {
    /** The office has not let the teacher in. */
    INACTIVE,
    /** The teacher asked for a rest. */
    PAUSED,
    SUBJECT_NOT_TAUGHT,
    LEVEL_NOT_TAUGHT,
    /** The school is beyond the teacher's radius. */
    OUT_OF_RADIUS,
    /** The roll-out has not reached the school, or it is not known. */
    SCHOOL_NOT_YET,
    /** Booked at that time. */
    OVERLAPS,
    /** Teaching at the home school at that time. */
    HOME_HOURS,
    /** Too little time to travel from or to the neighbouring lesson. */
    TRAVEL,
    DAY_FULL,
    WEEK_FULL,
    /** The lesson begins in one week and ends in the next, which no timetable can guard. */
    ACROSS_WEEKS,
    EXCLUDED_BY_SCHOOL,
    /** Gave this lesson back, or did not come. */
    EXCLUDED_FROM_ORDER,
    /** Was asked for this order before. */
    ALREADY_ASKED,
    /** Another offer is open. */
    HELD
}
