package id.guruonline.bot.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Whether whoever is called answers: since when no call came through. Thread-safe. */
public final class Reach {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

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
     * by one at a time; others wait a moment for what that one hears.
     *
     * @param ask makes a call that changes nothing, and says whether it came through
     */
    public boolean answers(BooleanSupplier ask) {
        if (findMissedFor().isEmpty()) {
            return true;
        }
        if (!awaitTurn()) {
            return false;
        }
        try {
            return findMissedFor().isEmpty() || isReachedBy(ask);
        } finally {
            asking.release();
        }
    }

    private boolean awaitTurn() {
        try {
            return asking.tryAcquire(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isReachedBy(BooleanSupplier ask) {
        boolean answered = ask.getAsBoolean();
        if (answered) {
            reached();
        }
        return answered;
    }

    /** For how long no call came through; empty where the last one did, or none was made. */
    public synchronized Optional<Duration> findMissedFor() {
        return Optional.ofNullable(missedSince)
                .map(since -> Duration.ofNanos(nanoTime.getAsLong() - since));
    }
}
