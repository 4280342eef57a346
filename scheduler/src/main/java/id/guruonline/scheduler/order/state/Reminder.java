package id.guruonline.scheduler.order.state;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
    NOT_SEEN;

    private static final Duration ASK_ON_THE_WAY = Duration.ofMinutes(60);
    private static final Duration MISS_ANSWER = Duration.ofMinutes(30);
    private static final Duration MISS_TEACHER = Duration.ofMinutes(15);

    /** When it is due. */
    public Instant dueAt(Lesson lesson, OfferRules rules) {
        return switch (this) {
            case EVENING_BEFORE ->
                    lesson.start()
                            .atZone(rules.zone())
                            .minusDays(1)
                            .with(rules.eveningAt())
                            .toInstant();
            case ON_THE_WAY -> lesson.start().minus(ASK_ON_THE_WAY);
            case NO_ANSWER -> lesson.start().minus(MISS_ANSWER);
            case NOT_SEEN -> lesson.start().plus(MISS_TEACHER);
        };
    }

    /** From when on it is too late to be said. */
    public Instant mootAt(Lesson lesson, OfferRules rules) {
        return switch (this) {
            case EVENING_BEFORE -> ON_THE_WAY.dueAt(lesson, rules);
            case ON_THE_WAY, NO_ANSWER -> lesson.start();
            case NOT_SEEN -> lesson.end();
        };
    }

    /** Until when its words are true: "besok" is said the day before only, whenever it was due. */
    public Instant trueUntil(Lesson lesson, OfferRules rules) {
        return switch (this) {
            case EVENING_BEFORE ->
                    lesson.start().atZone(rules.zone()).truncatedTo(ChronoUnit.DAYS).toInstant();
            case ON_THE_WAY, NO_ANSWER, NOT_SEEN -> mootAt(lesson, rules);
        };
    }

    /**
     * Whether it is said in the quiet hours too, since the lesson does not wait for the morning;
     * what is not is left unsaid then.
     */
    public boolean isSaidByNight() {
        return switch (this) {
            case EVENING_BEFORE, ON_THE_WAY, NO_ANSWER, NOT_SEEN -> true;
        };
    }

    /** Whether it is of use: the yes came before it, and what it asks is not known yet. */
    boolean isCalledFor(Lesson lesson, Progress.Filled filled, OfferRules rules) {
        boolean unknown = filled.attendance() == Attendance.UNKNOWN;
        return switch (this) {
            case EVENING_BEFORE, ON_THE_WAY ->
                    unknown && filled.since().isBefore(dueAt(lesson, rules));
            case NO_ANSWER -> unknown && filled.since().isBefore(ON_THE_WAY.dueAt(lesson, rules));
            case NOT_SEEN -> filled.attendance() != Attendance.PRESENT;
        };
    }
}
