package id.guruonline.conversation.child;

import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a child in trouble wrote, until somebody has looked after it. Kept apart from everything
 * else: neither forgetting nor the purge takes it before it is closed.
 *
 * @param id the number it goes by
 * @param child who wrote, by the id, or by the address where nobody is known there
 * @param npsn the child's school; null where it is not known
 * @param className the child's class; null where it is not known
 * @param called what the child is called, under seal; null where nobody knows
 * @param entries what was written, the oldest first; at most {@link #MOST_ENTRIES}
 * @param closedAt null while somebody has to look after it
 * @param closedBy who did
 */
@SavedIn("concerns")
public record Concern(
        String id,
        String child,
        @Nullable String npsn,
        @Nullable String className,
        @Nullable Sealed called,
        List<Entry> entries,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    /** What is written beyond this begins another. */
    public static final int MOST_ENTRIES = 20;

    public Concern {
        entries = List.copyOf(entries);
    }

    /**
     * One message.
     *
     * @param turnId the turn it came with
     */
    public record Entry(String turnId, Instant at, Sealed words) {}

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
