package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Hold;
import java.time.Instant;
import java.util.List;

/**
 * Who has an open offer: one hold a teacher and urgency, so that of lessons that are as urgent a
 * teacher is asked one at a time; a port.
 */
public interface HoldStore {

    /**
     * Holds the teacher, in one atomic step.
     *
     * @param until when the hold is over by itself
     * @return false, and nothing changed, where another offer of that urgency holds the teacher
     *     beyond now; true where none did, where its {@code until} is at or before now, or where it
     *     was this offer already: then {@code until} is the new one
     */
    boolean take(Hold hold, Instant until, Instant now);

    /** Lets the hold last until then, if it still names that offer; else changes nothing. */
    void extend(Hold hold, Instant until);

    /** Ends the hold, if it still names that offer; else changes nothing. */
    void release(Hold hold);

    /** The holds that last beyond now. */
    List<Hold> listHolds(Instant now);

    /** All holds, those too that are over by themselves and stay until another takes the place. */
    List<Hold> listAll();
}
