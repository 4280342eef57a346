package id.guruonline.scheduler.journal;

import java.time.Duration;

/**
 * How long the journal is kept.
 *
 * @param kept since each entry
 */
public record JournalRules(Duration kept) {

    /** As long as messages are kept, of which the journal says who caused them. */
    public static final Duration SHORTEST = Duration.ofDays(30);

    public JournalRules {
        if (kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("kept for " + kept + ", shorter than messages");
        }
    }
}
