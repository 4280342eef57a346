package id.guruonline.bot.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether whoever is called answers: since when no call came through. Thread-safe. */
public final class Reach {

    private final String name;
    private final LongSupplier nanoTime;
    private @Nullable Long missedSince;

    /**
     * @param name what is called, as the health names it
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Reach(String name, LongSupplier nanoTime) {
        this.name = name;
        this.nanoTime = nanoTime;
    }

    /** What is called. */
    public String name() {
        return name;
    }

    /** It answered, whatever it said. */
    public synchronized void reached() {
        missedSince = null;
    }

    /** It gave no answer of its own. */
    public synchronized void missed() {
        if (missedSince == null) {
            missedSince = nanoTime.getAsLong();
        }
    }

    /** For how long no call came through; empty where the last one did, or none was made. */
    public synchronized Optional<Duration> findMissedFor() {
        return Optional.ofNullable(missedSince)
                .map(since -> Duration.ofNanos(nanoTime.getAsLong() - since));
    }
}
