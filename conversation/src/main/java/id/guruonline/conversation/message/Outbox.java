package id.guruonline.conversation.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent, for whoever sends it. Messages to one address leave one at a time, in the
 * order they were added.
 */
public interface Outbox {

    /**
     * Addresses for which something waits that may be sent now.
     *
     * @param limit about how many
     */
    List<Address> listDue(Instant now, int limit);

    /**
     * Those of them who wrote and wait for an answer.
     *
     * @param limit about how many
     */
    List<Address> listRepliesDue(Instant now, int limit);

    /** When the next waiting message may be sent, if any waits. */
    Optional<Instant> findNextDue();

    /** Whether the oldest message waiting for that address may be sent now. */
    boolean isDue(Address to, Instant now);

    /** Lets all that waits for that address wait until then at least; no attempt was made. */
    void putOff(Address to, Instant until);

    /**
     * The oldest message waiting for that address, where it may be sent now. The attempt is on
     * record when this returns. A message that is no longer true is dropped here, and the next one
     * tried.
     */
    Optional<Attempt> begin(Address to, Instant now);

    /**
     * Records what became of an attempt and what follows from it, such as the start of an offer's
     * time to answer. May be repeated; never goes back in rank.
     */
    void report(DeliveryReport report);

    /**
     * An attempt on record.
     *
     * @param number from 1; looking up how an earlier one ended is none
     * @param addedAt when the message was added
     * @param since when this attempt began, or the earlier one
     * @param lostAt since when, at the latest, nobody knows how the earlier attempt ended, which is
     *     to be looked up; null where there is none, and the message is to be sent
     */
    record Attempt(
            OutgoingMessage message,
            int number,
            Instant addedAt,
            Instant since,
            @Nullable Instant lostAt) {}
}
