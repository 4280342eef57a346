package id.guruonline.conversation.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent, for whoever sends it. Messages to one address leave one at a time; those
 * of one lane in the order they were added.
 */
public interface Outbox {

    /**
     * Addresses for which something waits that may be sent now, by the lane it is of, the most
     * urgent lane first; one may be in several.
     *
     * @param limit about how many of a lane
     */
    Map<OutboxLane, List<Address>> listDue(Instant now, int limit);

    /** When the next waiting message may be sent, if any waits. */
    Optional<Instant> findNextDue();

    /**
     * The message to go next to that address, where one may be sent now; nothing is begun yet. A
     * message that is no longer true is dropped here.
     */
    Optional<Next> findNext(Address to, Instant now);

    /** Lets all that waits for that address wait until then at least; no attempt was made. */
    void putOff(Address to, Instant now, Instant until);

    /**
     * Records what became of an attempt and what follows from it, such as the start of an offer's
     * time to answer. May be repeated; never goes back in rank.
     */
    void report(DeliveryReport report);

    /** {@link #findNext} and its {@link Next#begin}. */
    default Optional<Attempt> begin(Address to, Instant now) {
        return findNext(to, now).flatMap(next -> next.begin(now));
    }

    /** What is to go next to an address. */
    interface Next {

        /** How urgent it is. */
        OutboxLane lane();

        /** When it was added. */
        Instant addedAt();

        /** Whether nothing is sent, but looked up how an earlier attempt ended. */
        boolean isLookedUp();

        /**
         * The attempt, on record when this returns; empty where somebody else was faster or it is
         * no longer true. Throwing means that no attempt is to be made, whatever was recorded.
         */
        Optional<Attempt> begin(Instant now);
    }

    /**
     * An attempt on record.
     *
     * @param number from 1; looking up how an earlier one ended is none
     * @param addedAt when the message was added
     * @param since when this attempt began, or the earlier one
     * @param lostAt since when, at the latest, nobody knows how the earlier attempt ended, which is
     *     to be looked up; null where there is none, and the message is to be sent
     * @param last whether nothing else waited for that address then; what is added since is handed
     *     over
     */
    record Attempt(
            OutgoingMessage message,
            int number,
            Instant addedAt,
            Instant since,
            @Nullable Instant lostAt,
            boolean last) {}
}
