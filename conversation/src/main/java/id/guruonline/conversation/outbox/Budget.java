package id.guruonline.conversation.outbox;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.OutboxLane;
import java.time.Instant;
import java.util.Optional;

/** What may be spent on sending; a port. */
@FunctionalInterface
public interface Budget {

    /** Whatever it costs. */
    Budget UNBOUNDED = (_, _, _) -> Optional.empty();

    /**
     * Counts a message that is about to leave.
     *
     * @return empty where it may; otherwise when to ask again
     */
    Optional<Instant> take(Address to, OutboxLane lane, Instant now);
}
