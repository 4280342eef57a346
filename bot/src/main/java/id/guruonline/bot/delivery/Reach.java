package id.guruonline.bot.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether whoever is called answers: since when no call came through. Thread-safe. */
public final class Reach {

    private final String name;
    private final LongSupplier nanoTime;
    private final Semaphore asking = new Semaphore(1);
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

    /**
     * Whether it answers, as far as is known. Where the last call did not come through it is asked,
     * by one at a time; others are told no meanwhile.
     *
     * @param ask makes a call that changes nothing, and says whether it came through
     */
    public boolean answers(BooleanSupplier ask) {
        if (findMissedFor().isEmpty()) {
            return true;
        }
        if (!asking.tryAcquire()) {
            return false;
        }
        try {
            boolean answered = ask.getAsBoolean();
            if (answered) {
                reached();
            }
            return answered;
        } finally {
            asking.release();
        }
    }

    /** For how long no call came through; empty where the last one did, or none was made. */
    public synchronized Optional<Duration> findMissedFor() {
        return Optional.ofNullable(missedSince)
                .map(since -> Duration.ofNanos(nanoTime.getAsLong() - since));
    }
}
