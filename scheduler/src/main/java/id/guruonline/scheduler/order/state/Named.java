package id.guruonline.scheduler.order.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The teacher whom a school named for its lesson, and who is asked alone for a while.
 *
 * @param until so long nobody else is asked, unless it is known before what comes of it; then,
 *     where others may not be asked, so long the school is waited for before it is asked once more
 * @param others whether others may be asked then
 * @param outcome what came of it; null as long as an answer is waited for
 */
public record Named(String teacherId, Instant until, boolean others, @Nullable Outcome outcome) {

    /** What came of asking the teacher whom the school named. */
    public enum Outcome {
        DECLINED,
        /** There was no answer for so long; it still counts when it comes. */
        SILENT,
        /** The time to answer ran out too; it still counts when it comes. */
        EXPIRED,
        /** The teacher cannot be asked, or was not reached. */
        CANNOT,
        /** The teacher had the lesson and has it no more. */
        LEFT
    }

    /** Whether nobody else is asked, since the teacher's answer is waited for. */
    public boolean isAwaited() {
        return outcome == null;
    }

    /** Whether that teacher may be asked now, as far as the school's wish goes. */
    public boolean allows(String otherId) {
        return teacherId.equals(otherId) || (others && !isAwaited());
    }

    /** Whether an answer may come that changes what is known. */
    public boolean isUnanswered() {
        return outcome == Outcome.SILENT || outcome == Outcome.EXPIRED;
    }

    /**
     * That came of it.
     *
     * @param asksAgain when the school is asked once more, where others may not be asked
     */
    public Named with(Outcome known, Instant asksAgain) {
        return new Named(teacherId, asksAgain, others, known);
    }

    /** Asked alone until then. */
    public Named until(Instant later) {
        return new Named(teacherId, later, others, outcome);
    }

    /** Others may be asked too. */
    public Named orOthers() {
        return new Named(teacherId, until, true, outcome);
    }
}
