package id.guruonline.scheduler.order.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order put before one teacher.
 *
 * @param no its number within the order, from 1
 * @param wave the wave it belongs to, from 1
 * @param km how far the school is from the teacher's place
 * @param reasons why this teacher
 * @param answerTime how long the teacher has as its message says, which was worked out when it was
 *     made
 * @param backstop when it is over if the channel never takes the message
 * @param closedBy why it closed without the lesson for this teacher; null while it did not
 * @param answerBy when time runs out; null until the channel took the message
 * @param answeredAt when the teacher answered; null without an answer
 * @param answerId the id of the answer that was counted; null without one
 * @param takenAt when the channel took the message, its first copy; null until then
 * @param from when its teacher can be there, where the lesson had begun when it was made or
 *     accepted; null for from its start on
 * @param perhapsAt since when the teacher perhaps has it before their eyes, though nobody can tell;
 *     null where nothing says so
 * @param bundle the offers that were put before the teacher together, as {@link AskRef.OfBundle}
 *     writes itself; null where it was by itself
 */
public record Offer(
        int no,
        String teacherId,
        int wave,
        double km,
        List<RankingShare> reasons,
        Duration answerTime,
        Instant madeAt,
        Instant backstop,
        OfferStatus status,
        @Nullable ClosedBy closedBy,
        @Nullable Instant answerBy,
        @Nullable Instant answeredAt,
        @Nullable String answerId,
        @Nullable Instant perhapsAt,
        @Nullable Instant takenAt,
        @Nullable Instant from,
        @Nullable String bundle) {

    /** So long a time to answer at most is named as a duration; a longer one by its end. */
    private static final Duration NAMED_AS_DURATION = Duration.ofHours(3);

    public Offer {
        reasons = List.copyOf(reasons);
        if (takenAt == null && answerBy != null) {
            // Saved by a version that did not keep it, and began the time to answer with it.
            takenAt = answerBy.minus(answerTime);
        }
    }

    /** Whether the teacher's answer is still awaited. */
    public boolean isOpen() {
        return status == OfferStatus.OPEN;
    }

    /** The offers that were put before the teacher together with it; empty for none. */
    public Optional<AskRef.OfBundle> findBundle() {
        return Optional.ofNullable(bundle).map(AskRef.OfBundle::parse);
    }

    /** Whether its teacher may have it before their eyes. */
    public boolean mayBeKnown() {
        return answerBy != null || perhapsAt != null;
    }

    /** Since when the teacher perhaps has it before their eyes; the first time counts. */
    public Offer perhaps(Instant at) {
        return with(
                status,
                closedBy,
                answerBy,
                answeredAt,
                answerId,
                perhapsAt == null ? at : perhapsAt,
                takenAt,
                from);
    }

    /** Whether its teacher was asked: not where the message is known never to have arrived. */
    public boolean wasPut() {
        return closedBy == null || closedBy.wasPut();
    }

    /** When it is over if nothing else happens. */
    public Instant over() {
        return answerBy == null ? backstop : answerBy;
    }

    /**
     * As it is once the channel took its message.
     *
     * @param at when that was
     * @param newAnswerBy when time runs out
     */
    public Offer taken(Instant at, Instant newAnswerBy) {
        return with(status, closedBy, newAnswerBy, answeredAt, answerId, perhapsAt, at, from);
    }

    /** Until when its message says that there is time, where that is shown then. */
    public Instant namedBy(Instant shownAt) {
        return answerTime.compareTo(NAMED_AS_DURATION) > 0
                ? madeAt.plus(answerTime)
                : shownAt.plus(answerTime);
    }

    /** Closed without the lesson for its teacher. */
    public Offer closed(OfferStatus newStatus, ClosedBy cause) {
        return with(newStatus, cause, answerBy, answeredAt, answerId, perhapsAt, takenAt, from);
    }

    /** Answered by its teacher. */
    public Offer answered(OfferStatus newStatus, String newAnswerId, Instant at) {
        return with(newStatus, closedBy, answerBy, at, newAnswerId, perhapsAt, takenAt, from);
    }

    /**
     * Its teacher has the lesson.
     *
     * @param arrival when the teacher can be there, where it has begun; null for from its start on
     */
    public Offer accepted(String newAnswerId, Instant at, @Nullable Instant arrival) {
        return with(
                OfferStatus.ACCEPTED,
                closedBy,
                answerBy,
                at,
                newAnswerId,
                perhapsAt,
                takenAt,
                arrival);
    }

    private Offer with(
            OfferStatus newStatus,
            @Nullable ClosedBy newClosedBy,
            @Nullable Instant newAnswerBy,
            @Nullable Instant newAnsweredAt,
            @Nullable String newAnswerId,
            @Nullable Instant newPerhapsAt,
            @Nullable Instant newTakenAt,
            @Nullable Instant newFrom) {
        return new Offer(
                no,
                teacherId,
                wave,
                km,
                reasons,
                answerTime,
                madeAt,
                backstop,
                newStatus,
                newClosedBy,
                newAnswerBy,
                newAnsweredAt,
                newAnswerId,
                newPerhapsAt,
                newTakenAt,
                newFrom,
                bundle);
    }
}
