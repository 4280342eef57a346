package id.guruonline.scheduler.order.state;

import id.guruonline.scheduler.people.Stars;

/**
 * A term of the ranking: each is a number from 0 to 1, and their weighted sum decides who is asked
 * first.
 */
public enum RankingTerm {
    /** The school likes to have this teacher. */
    FAVOURITE,
    /** Pupils' stars, shrunk towards the mean by their number. */
    STARS,
    /** How near the school is, within the teacher's radius. */
    NEARNESS,
    /** How many of the JP wanted this week the teacher still lacks. */
    FAIRNESS,
    /** The subject is the teacher's own, not one that a class teacher or a relative may give. */
    SPECIALIST,
    /** The teacher taught this class of late, or has other lessons of the series. */
    CONTINUITY,
    /** How well the teacher keeps what was promised. */
    RELIABILITY,
    /** The teacher has taught few lessons yet. */
    NEWCOMER,
    /** The teacher stood by for the lesson, and is called. */
    STAND_BY;

    /** Whether a teacher of those stars likes to hear that they were chosen for this. */
    public boolean isPraise(Stars stars) {
        return switch (this) {
            case FAVOURITE, NEARNESS, FAIRNESS, SPECIALIST, CONTINUITY, STAND_BY -> true;
            // Everybody is taken to be so who gave no other sign.
            case RELIABILITY, NEWCOMER -> false;
            case STARS -> stars.areShown() && stars.areGood();
        };
    }
}
