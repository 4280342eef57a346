package id.guruonline.conversation.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where tickets are kept; a port. */
public interface TicketStore {

    Optional<Ticket> find(String id);

    /** All of a person that were opened since, open or not, the newest first. */
    List<Ticket> listOf(String personId, Instant since);

    /**
     * Adds one.
     *
     * @return false where there is one of that id, and nothing changed
     */
    boolean insert(Ticket ticket);

    /**
     * Adds a message to it, once.
     *
     * @param officerId who answers with it; null where it is the asker's own
     */
    void append(String id, Ticket.Entry entry, @Nullable String officerId);

    /** Closes it, once. */
    void close(String id, Instant at);
}
