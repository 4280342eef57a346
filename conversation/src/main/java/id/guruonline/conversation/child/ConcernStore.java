package id.guruonline.conversation.child;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where concerns are kept; a port. */
public interface ConcernStore {

    Optional<Concern> find(String id);

    /** All of a child that are not closed, the newest last. */
    List<Concern> listOpenOf(String child);

    /**
     * Adds one.
     *
     * @return false where there is one of that id, and nothing changed
     */
    boolean insert(Concern concern);

    /** Adds a message to it, once. */
    void append(String id, Concern.Entry entry);

    /** Closes it, once. */
    void close(String id, String officerId, Instant at);

    /** How many wait for somebody. */
    long countOpen();
}
