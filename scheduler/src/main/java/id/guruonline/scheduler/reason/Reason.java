package id.guruonline.scheduler.reason;

/**
 * Why a teacher is not asked for a lesson, cannot say yes to it, or lost it. This is the only such
 * list; each reason has a text in both languages, and is saved with an order by its name.
 */
public enum Reason {
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
    /** The school does not want this teacher. */
    EXCLUDED_BY_SCHOOL,

    /** Booked at that time. */
    OVERLAPS,
    /** Teaching at the home school at that time. */
    HOME_HOURS,
    /** Too little time to travel from or to the neighbouring lesson. */
    TRAVEL,
    /** The lesson has begun, and less than one JP of it would be left on arrival. */
    TOO_LATE,
    /** The day would have more JP than allowed. */
    DAY_FULL,
    /** The week would have more JP than allowed. */
    WEEK_FULL,
    /** The lesson begins in one week and ends in the next, which no timetable can guard. */
    ACROSS_WEEKS,

    /** Gave this lesson back, or did not come. */
    EXCLUDED_FROM_ORDER,
    /** Was asked for this order before, and is not asked again. */
    ALREADY_ASKED,
    /** Says yes to an offer that was never made. */
    NOT_OFFERED,

    /** Did not answer, and is asked again once the matter is more urgent. */
    SILENT(true),
    /** Got many offers of late, and may be asked again before the lesson. */
    ASKED_OFTEN(true),
    /** Got as many offers today as anybody gets, and the lesson is today. */
    ASKED_ENOUGH,
    /** Another offer is open. */
    HELD(true),
    /** May be asked, but the turn has not come: others are asked first, or nobody is yet. */
    NOT_YET(true),

    /** Another teacher has the lesson. */
    TAKEN_BY_ANOTHER,
    /** The school called the order off. */
    CANCELLED,
    /** The lesson came to another time after it was offered. */
    MOVED,
    /** The lesson has begun or is over. */
    STARTED;

    private final boolean passing;

    Reason() {
        this(false);
    }

    Reason(boolean passing) {
        this.passing = passing;
    }

    /**
     * Whether it passes by itself while the order waits, as offers are answered or run out. Whoever
     * has such a reason is not lost to the order; of all others nobody is to be expected.
     */
    public boolean passesByItself() {
        return passing;
    }
}
