package id.guruonline.conversation.outbox;

import id.guruonline.scheduler.order.state.AskRef;
import java.time.Instant;

/**
 * What offers, and questions whether a lesson may be at another time, have to do with the delivery
 * of their messages. All of it may be repeated.
 */
public interface OfferDelivery {

    /** Whether the offer is still true, so that it may be put before somebody. */
    boolean isOpen(AskRef offer);

    /** The channel took it: its time to answer begins. */
    void taken(AskRef offer, Instant at);

    /**
     * It perhaps arrived, at the earliest then, and is sent again: it may be answered, and its time
     * does not run yet.
     */
    void perhaps(AskRef offer, Instant at);

    /** It cannot be delivered: it is withdrawn. */
    void undeliverable(AskRef offer);

    /**
     * Nobody can tell whether it arrived: it is withdrawn, which is held against nobody, and may be
     * made again.
     */
    void uncertain(AskRef offer);
}
