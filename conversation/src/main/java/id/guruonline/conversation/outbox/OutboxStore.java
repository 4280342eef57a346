package id.guruonline.conversation.outbox;

import id.guruonline.conversation.message.Address;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the messages of the outbox are kept; a port. */
public interface OutboxStore {

    /** The message of that id. */
    Optional<OutboxEntry> find(String id);

    /** Adds it; false, and nothing changed, where there is one of that id. */
    boolean insert(OutboxEntry entry);

    /** Saves how far the message is; false, and nothing changed, where somebody else did since. */
    boolean save(OutboxEntry next);

    /** The oldest message to that address that waits or is under way. */
    Optional<OutboxEntry> findHead(Address to);

    /**
     * Addresses for which something waits that may be sent now, or an attempt is no longer believed
     * to be under way.
     *
     * @param realNow real time
     * @param limit about how many
     */
    List<Address> listDue(Instant now, Instant realNow, int limit);

    /**
     * Addresses to which an answer waits that may be sent now.
     *
     * @param limit of how many messages
     */
    List<Address> listRepliesDue(Instant now, int limit);

    /** When the next message that waits may be sent, or the next attempt was begun. */
    Optional<Instant> findNextDue();

    /** Lets all that waits for that address wait until then at least. */
    void putOff(Address to, Instant until);

    /** Messages of which an offer has still to hear, the longest unheard first. */
    List<OutboxEntry> listUntold(int limit);

    /** Strikes off that the offer has to hear of it, unless that is something else by now. */
    void told(OutboxEntry entry);

    /**
     * The ids of answers to that address of that very text, the newest first.
     *
     * @param since those added after that
     * @param limit at most so many
     */
    List<String> listAnswers(Address to, String text, Instant since, int limit);

    /** Marks a message as the newest of a loop; false where it was marked before. */
    boolean noticeLoop(String id);
}
