package id.guruonline.scheduler.forgetting;

import id.guruonline.scheduler.saved.SavedIn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of whom nothing is to stay, for as long as something may still be there: this goes last.
 *
 * @param id the person's
 * @param addresses where they were reached, as channel and id with a colon between
 * @param turn in which they asked for it
 * @param at when; what came later is a stranger's
 * @param dueAt when it is tried next
 */
@SavedIn("erasures")
public record Erasure(
        String id,
        String name,
        @Nullable String phone,
        List<String> addresses,
        String turn,
        Instant at,
        Instant dueAt) {

    public Erasure {
        addresses = List.copyOf(addresses);
    }
}
