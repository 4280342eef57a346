package id.guruonline.scheduler.order.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The teacher whom a school named for its lesson, or who stood by for it, and who is asked alone
 * for a while.
 *
 * @param until so long nobody else is asked, unless it is known before what comes of it; then,
 *     where others may not be asked, so long the school is waited for before it is asked once more
 * @param others whether others may be asked then
 * @param outcome what came of it; null as long as an answer is waited for
 * @param stoodByAfter of the one who stood by and is called, how many offers there were before:
 *     what was offered until then counts no more; null for whom the school named
 */
public record Named(
        String teacherId,
        Instant until,
        boolean others,
        @Nullable Outcome outcome,
        @Nullable Integer stoodByAfter) {

    /** Whom the school named, whose answer is waited for. */
    public static Named bySchool(String teacherId, Instant until, boolean others) {
        return new Named(teacherId, until, others, null, null);
    }

    /**
     * The one who stood by, called now; others may be asked after that.
     *
     * @param offers how many there are
     */
    public static Named standingBy(String teacherId, Instant until, int offers) {
        return new Named(teacherId, until, true, null, offers);
    }

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

    /** Whether it is no wish of the school's: the teacher stood by. */
    public boolean stoodBy() {
        return stoodByAfter != null;
    }

    /** Whether that offer was made to the teacher as the one who is named now. */
    public boolean isAskedBy(Offer offer) {
        return offer.teacherId().equals(teacherId)
                && (stoodByAfter == null || offer.no() > stoodByAfter);
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
        return new Named(teacherId, asksAgain, others, known, stoodByAfter);
    }

    /** Asked alone until then. */
    public Named until(Instant later) {
        return new Named(teacherId, later, others, outcome, stoodByAfter);
    }

    /** Others may be asked too. */
    public Named orOthers() {
        return new Named(teacherId, until, true, outcome, stoodByAfter);
    }
}
