package id.guruonline.conversation.ticket;

import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person must answer.
 *
 * @param id the number it goes by
 * @param personId who wants an answer
 * @param entries what was written, the oldest first; at most {@link #MOST_ENTRIES}
 * @param officerId who answered last; null before anybody did
 * @param closedAt null while it is open
 */
@SavedIn("tickets")
public record Ticket(
        String id,
        String personId,
        Instant openedAt,
        List<Entry> entries,
        @Nullable String officerId,
        @Nullable Instant closedAt) {

    /** So much is written about one matter in the chat. */
    public static final int MOST_ENTRIES = 30;

    public Ticket {
        entries = List.copyOf(entries);
    }

    /**
     * One message.
     *
     * @param turnId the turn it came with
     */
    public record Entry(String turnId, Instant at, String text) {}

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isFull() {
        return entries.size() >= MOST_ENTRIES;
    }

    boolean has(String turnId) {
        return entries.stream().anyMatch(entry -> entry.turnId().equals(turnId));
    }
}
