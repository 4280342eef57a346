package id.guruonline.conversation.turn;

import id.guruonline.conversation.dialogue.State;
import java.time.Instant;
import java.util.Optional;

/** What each person's dialogue waits for; a port. */
public interface DialogueStore {

    Optional<Saved> find(String lane);

    /**
     * Saves a dialogue as a turn left it; throws {@link LostClaim} where it was saved under a newer
     * lease.
     */
    void save(Lease lease, String turnId, State state, Instant at);

    /**
     * A dialogue.
     *
     * @param turnId the turn that left it so
     * @param at when that turn's message was received
     */
    record Saved(State state, String turnId, Instant at) {}
}
