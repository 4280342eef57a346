package id.guruonline.conversation.outbox;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.OutboxLane;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the messages of the outbox are kept; a port. */
public interface OutboxStore {

    /** The message of that id. */
    Optional<OutboxEntry> find(String id);

    /** Adds it; false, and nothing changed, where there is one of that id. */
    boolean insert(OutboxEntry entry);

    /** Saves how far the message is; false, and nothing changed, where somebody else did since. */
    boolean save(OutboxEntry next);

    /**
     * Messages to that address that wait or are under way: those under way first, then by rank.
     *
     * @param limit at most so many
     */
    List<OutboxEntry> listUnsent(Address to, int limit);

    /** As {@link #listUnsent(Address, int)}, only what is of that lane. */
    List<OutboxEntry> listUnsent(Address to, OutboxLane lane, int limit);

    /**
     * Messages under way of which the attempt is somebody else's, or its term over.
     *
     * @param own how the names of the own attempts begin
     * @param realNow real time
     */
    List<OutboxEntry> listUnderWay(String own, Instant realNow, int limit);

    /** Messages of any lane that wait and may be sent now, the longest due first. */
    List<OutboxEntry> listDue(Instant now, int limit);

    /**
     * Addresses to which a message of that lane waits that may be sent now, the longest due first;
     * none is hidden by the pile of another.
     *
     * @param lane null for those added before lanes were kept
     */
    List<Address> listDue(@Nullable OutboxLane lane, Instant now, int limit);

    /** When the next message that waits may be sent, or the next attempt was begun. */
    Optional<Instant> findNextDue();

    /** When the message of that lane was added that has been waiting longest; empty for none. */
    Optional<Instant> findOldestWaiting(OutboxLane lane);

    /**
     * Lets all that waits for that address wait until then at least.
     *
     * @param lane only what is of that lane; null for all
     */
    void putOff(Address to, @Nullable OutboxLane lane, Instant now, Instant until);

    /** Lets nothing wait any more that was put off later than now, by a clock set back since. */
    void releasePutOff(Instant now);

    /**
     * As {@link #releasePutOff} for what is under way: where it is not known how an attempt ended
     * it may be asked about at once, and no other is left alone for longer than until then.
     *
     * @param longest in real time
     */
    void releaseUnderWay(Instant now, Instant longest);

    /** Messages of which an offer has still to hear, the longest unheard first. */
    List<OutboxEntry> listUntold(int limit);

    /** Closes those of these messages that wait: they are told with that other. */
    void tellWith(OutboxEntry other, Instant at);

    /** Strikes off that the offer has to hear of it, unless that is something else by now. */
    void told(OutboxEntry entry);

    /**
     * The ids of answers to that address of that very text, the newest first.
     *
     * @param since those added after that, and until then
     * @param limit at most so many
     */
    List<String> listAnswers(Address to, String text, Instant since, Instant until, int limit);

    /** Marks a message as the newest of a loop; false where it was marked before. */
    boolean noticeLoop(String id);
}
