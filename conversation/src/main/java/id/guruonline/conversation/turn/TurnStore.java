package id.guruonline.conversation.turn;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inbox as whoever handles its messages sees it; a port. What is changed under a lease that is
 * no longer the newest to have touched the message throws {@link LostClaim} and changes nothing.
 */
public interface TurnStore {

    /**
     * Lanes in which a message may be tried now, the longest due first.
     *
     * @param limit about how many
     */
    List<String> listDueLanes(Instant now, int limit);

    /** Remembers nothing of what waits: another database was put in the place of its own. */
    default void forget() {}

    /** When the next waiting message may be tried. */
    Optional<Instant> findNextDue();

    /**
     * The lane's oldest waiting messages, as far as each may follow upon the one before.
     *
     * @param limit at most so many
     */
    List<InboxEntry> listWaiting(String lane, int limit);

    /** Marks a message that was resolved before as worked on under that lease. */
    void claim(InboxEntry entry, Lease lease);

    /**
     * Saves what the turn was resolved to, and with it that the message is worked on under that
     * lease; refused where somebody resolved it since it was read.
     *
     * @param personId for whom; null for somebody unknown
     * @param language what they are told in by now; null for somebody unknown
     */
    void resolve(
            InboxEntry entry,
            Lease lease,
            @Nullable String personId,
            @Nullable Language language,
            Command command);

    /** Ends a message: handled, or parked. */
    void finish(InboxEntry entry, Lease lease, InboxState state, String outcome);

    /** Counts a failure of the turn's own and lets it wait. */
    void postpone(InboxEntry entry, Lease lease, int failures, Instant notBefore);

    /** Lets all messages of the lane wait until its oldest may be tried. */
    void holdBack(String lane, Instant until);

    /** Moves all waiting messages of an address to the lane of the person who has it by now. */
    void move(Address from, String lane, String toLane);
}
