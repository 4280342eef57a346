package id.guruonline.scheduler.order.state;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The school's wish to have a lesson that a teacher has at another time: the teacher is asked, and
 * until the yes it stays at the time it had.
 *
 * @param questionId names the question, so that only its own buttons answer it
 * @param operatorId who wishes it
 * @param teacherId who is asked
 * @param from the lesson as it was agreed
 * @param to the same at the time that is wished for
 * @param askedAt when the teacher is asked, which in quiet hours is later than the wish
 * @param answerBy when there is no more time to answer, before either of the two begins
 * @param takenAt when a channel took the question; null while none did, and as it was saved before
 *     that was kept
 */
public record Move(
        String questionId,
        String operatorId,
        String teacherId,
        Lesson from,
        Lesson to,
        Instant askedAt,
        Instant answerBy,
        Outcome outcome,
        @Nullable Instant takenAt) {

    /** How far it has come. */
    public enum Outcome {
        /** The teacher is asked once the quiet hours are over. */
        PLANNED,
        /** The teacher's answer is awaited. */
        ASKED,
        /** The lesson is at its new time. */
        AGREED,
        DECLINED,
        /** The teacher did not answer in time. */
        SILENT,
        /** No channel took the question in time: the teacher may not know of it. */
        UNHEARD,
        /** The teacher's timetable does not allow it. */
        CLASHES,
        /** The teacher gave the lesson back before answering. */
        LEFT,
        /** The school keeps the time that was agreed. */
        KEPT
    }

    private static final Set<Outcome> AWAITED = Set.of(Outcome.PLANNED, Outcome.ASKED);

    private static final Set<Outcome> UNSETTLED =
            Set.of(
                    Outcome.DECLINED,
                    Outcome.SILENT,
                    Outcome.UNHEARD,
                    Outcome.CLASHES,
                    Outcome.LEFT);

    private static final Set<Outcome> TOLD =
            Set.of(Outcome.ASKED, Outcome.DECLINED, Outcome.SILENT, Outcome.UNHEARD);

    /** The same, having come so far. */
    public Move with(Outcome next) {
        return new Move(
                questionId, operatorId, teacherId, from, to, askedAt, answerBy, next, takenAt);
    }

    /** The same once a channel took the question. */
    public Move taken(Instant at) {
        return new Move(
                questionId, operatorId, teacherId, from, to, askedAt, answerBy, outcome, at);
    }

    /** The same, asked at another time. */
    public Move askedAt(Instant at, Instant by) {
        return new Move(questionId, operatorId, teacherId, from, to, at, by, outcome, takenAt);
    }

    /** Whether the teacher's answer is still to come. */
    public boolean isAwaited() {
        return AWAITED.contains(outcome);
    }

    /** Whether it will not be so, and the school has not said what is to become of the lesson. */
    public boolean isUnsettled() {
        return UNSETTLED.contains(outcome);
    }

    /** Whether it may still come to something: neither of the two has had the last word. */
    public boolean isOpen() {
        return isAwaited() || isUnsettled();
    }

    /** Whether the teacher waits to hear at which time the lesson is. */
    public boolean isTeacherWaiting() {
        return TOLD.contains(outcome);
    }

    /** Whether a yes can still be had by then, a late one and second thoughts too. */
    public boolean canBeAgreed(Instant now) {
        return outcome != Outcome.KEPT
                && outcome != Outcome.LEFT
                && now.isBefore(from.start())
                && now.isBefore(to.start());
    }

    /** When something about it follows by itself. */
    Instant dueAt() {
        return outcome == Outcome.PLANNED ? askedAt : answerBy;
    }
}
