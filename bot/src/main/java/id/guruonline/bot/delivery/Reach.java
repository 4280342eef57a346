package id.guruonline.bot.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Whether whoever is called answers: how long ago a call came through. Thread-safe. */
public final class Reach {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** Of whom nothing was heard for so long it is not known whether they are still there. */
    private static final Duration LONG_AGO = Duration.ofSeconds(30);

    private final String name;
    private final LongSupplier nanoTime;
    private final Semaphore asking = new Semaphore(1);
    private long heardAt;
    private boolean missed;

    /**
     * @param name what is called, as the health names it
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Reach(String name, LongSupplier nanoTime) {
        this.name = name;
        this.nanoTime = nanoTime;
        this.heardAt = nanoTime.getAsLong();
    }

    /** What is called. */
    public String name() {
        return name;
    }

    /** It answered, whatever it said. */
    public synchronized void reached() {
        missed = false;
        heardAt = nanoTime.getAsLong();
    }

    /** It gave no answer of its own. */
    public synchronized void missed() {
        missed = true;
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

    /**
     * Asks whether it is still there, where nothing was heard of it for a while: nobody else asks
     * somebody to whom nothing is sent.
     *
     * @param ask as for {@link #answers}
     */
    public void probe(BooleanSupplier ask) {
        if (wasHeardLongAgo() && !isReachedBy(ask)) {
            missed();
        }
    }

    private synchronized boolean wasHeardLongAgo() {
        return missed || nanoTime.getAsLong() - heardAt >= LONG_AGO.toNanos();
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

    /**
     * How long ago the last call came through; empty where none was made since, or none failed. A
     * call that hangs counts from its beginning.
     */
    public synchronized Optional<Duration> findMissedFor() {
        return missed
                ? Optional.of(Duration.ofNanos(nanoTime.getAsLong() - heardAt))
                : Optional.empty();
    }
}
