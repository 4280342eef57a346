package id.guruonline.conversation.turn;

import id.guruonline.conversation.dialogue.State;
import id.guruonline.conversation.limit.Buckets;
import java.time.Instant;
import java.util.Optional;

/** What each person's dialogue waits for; a port. */
public interface DialogueStore {

    /** The dialogue of the lane, as it was left last. */
    Optional<Saved> find(Lease lease);

    /**
     * Saves a dialogue as a turn left it; throws {@link LostClaim} where it was saved under a newer
     * lease.
     */
    void save(Lease lease, Saved dialogue);

    /**
     * A dialogue.
     *
     * @param turnId the turn that left it so
     * @param at when that turn's message was received
     * @param buckets how much was written lately
     * @param notUnderstood how many of the last turns in a row were not understood
     */
    record Saved(State state, String turnId, Instant at, Buckets buckets, int notUnderstood) {}
}
