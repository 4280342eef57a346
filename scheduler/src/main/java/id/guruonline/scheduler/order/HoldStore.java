package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.OfferRef;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Who has an open offer: one hold a teacher, so that a teacher is asked one thing at a time; a
 * port.
 */
public interface HoldStore {

    /**
     * Holds the teacher for the offer, in one atomic step.
     *
     * @param until when the hold is over by itself
     * @return false, and nothing changed, where another offer holds the teacher beyond now; true
     *     where none did, where its {@code until} is at or before now, or where it was this offer
     *     already: then {@code until} is the new one
     */
    boolean take(String teacherId, OfferRef offer, Instant until, Instant now);

    /** Lets the hold last until then, if it still names that offer; else changes nothing. */
    void extend(String teacherId, OfferRef offer, Instant until);

    /** Ends the hold, if it still names that offer; else changes nothing. */
    void release(String teacherId, OfferRef offer);

    /** Ids of the teachers whose hold lasts beyond now. */
    default Set<String> listHeld(Instant now) {
        return listHolds(now).keySet();
    }

    /** By teacher, the offers whose holds last beyond now. */
    Map<String, OfferRef> listHolds(Instant now);
}
