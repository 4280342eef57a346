package id.guruonline.scheduler.order.state;

import id.guruonline.scheduler.saved.SavedAs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order and must have its consequences. It is saved in the same write
 * as the state it belongs to, and removed once every consequence is saved; so nothing is forgotten,
 * at any crash. Facts carry all that their messages need besides the lesson.
 */
public sealed interface Fact {

    /**
     * The order's id, a slash, and a number that grows: what follows from a fact derives its own id
     * from this one.
     */
    String id();

    /** When it happened. */
    Instant at();

    /** What people are told, and nothing else follows from it. */
    sealed interface News extends Fact {}

    /** The order is put before a teacher. */
    @SavedAs("Fact.Offered")
    record Offered(String id, Instant at, int offerNo, String teacherId) implements Fact {}

    /** An offer is over without the lesson for this teacher. */
    @SavedAs("Fact.OfferClosed")
    record OfferClosed(String id, Instant at, int offerNo, String teacherId, ClosedBy cause)
            implements Fact {}

    /**
     * A teacher has the lesson.
     *
     * @param afterAll whether operators and office had been told that nobody was found
     * @param together whether it was taken with others, all of which the school is told of by who
     *     took them in; null for no, and as saved before there were bundles
     */
    @SavedAs("Fact.Accepted")
    record Accepted(
            String id,
            Instant at,
            int offerNo,
            String teacherId,
            String answerId,
            boolean afterAll,
            @Nullable Boolean together)
            implements Fact {}

    /** The teacher gave the lesson back; the order is open again. */
    @SavedAs("Fact.TeacherLeft")
    record TeacherLeft(String id, Instant at, String teacherId, String answerId) implements Fact {}

    /**
     * The school called the order off; the teacher is the one who had it.
     *
     * @param replacement the lesson that is sought instead, the first of several; null for none
     */
    @SavedAs("Fact.Cancelled")
    record Cancelled(
            String id,
            Instant at,
            String operatorId,
            @Nullable String teacherId,
            @Nullable String answerId,
            @Nullable Lesson replacement)
            implements Fact {}

    /** The school wants the lesson at another time: its teacher is asked. */
    @SavedAs("Fact.MoveAsked")
    record MoveAsked(String id, Instant at, Move move) implements News {}

    /**
     * The teacher agreed: the lesson is at another time.
     *
     * @param before the answer that had booked it
     * @param answerId the answer that has it booked now
     */
    @SavedAs("Fact.Moved")
    record Moved(String id, Instant at, Move move, String before, String answerId)
            implements Fact {}

    /** Nothing came of the wish for another time; the school is to say how it goes on. */
    @SavedAs("Fact.MoveOver")
    record MoveOver(String id, Instant at, Move move) implements News {}

    /** The school keeps the time that was agreed, of which the teacher was not sure any more. */
    @SavedAs("Fact.TimeKept")
    record TimeKept(String id, Instant at, Move move) implements News {}

    /**
     * Nothing came, or not yet, of the teacher whom the school named.
     *
     * @param others whether others are asked now
     */
    @SavedAs("Fact.NamedOver")
    record NamedOver(String id, Instant at, String teacherId, Named.Outcome outcome, boolean others)
            implements News {}

    /** Nobody has to stand by for it any more. */
    @SavedAs("Fact.StandByOver")
    record StandByOver(String id, Instant at, String teacherId, StandBy.Over why) implements News {}

    /** Everybody who could be asked was asked; the watch goes on. */
    @SavedAs("Fact.NobodyFound")
    record NobodyFound(String id, Instant at) implements News {}

    /** The lesson begins and nobody has it; the search goes on. */
    @SavedAs("Fact.BegunWithNobody")
    record BegunWithNobody(String id, Instant at) implements News {}

    /** Less than a lesson hour is left and nobody had it. */
    @SavedAs("Fact.Unfilled")
    record Unfilled(String id, Instant at) implements News {}

    /** The lesson's end passed with a teacher. */
    @SavedAs("Fact.Taught")
    record Taught(String id, Instant at, String teacherId, Instant ratingsClose) implements News {}

    /** Stars are closed. */
    @SavedAs("Fact.RatingsClosed")
    record RatingsClosed(String id, Instant at, String teacherId) implements Fact {}

    /**
     * The school says that the teacher does not come or did not come.
     *
     * @param reopened whether there was time to look for another
     */
    @SavedAs("Fact.NoShow")
    record NoShow(
            String id,
            Instant at,
            String teacherId,
            String answerId,
            String operatorId,
            boolean reopened)
            implements Fact {}

    /** A reminder is due. */
    @SavedAs("Fact.Reminded")
    record Reminded(String id, Instant at, String teacherId, Reminder reminder) implements News {}

    /**
     * The teacher is on the way, or there.
     *
     * @param operatorId who said so; null where the teacher did
     */
    @SavedAs("Fact.Attended")
    record Attended(
            String id,
            Instant at,
            String teacherId,
            Attendance attendance,
            @Nullable String operatorId)
            implements News {}
}
