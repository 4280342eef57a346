package id.guruonline.scheduler.work;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When somebody who is kept going last came a step further, however long the whole takes: by this
 * who is slow, as on a machine that has too much to do, is told from who is stuck. A step is
 * whatever ends: an answer of the database, a piece of work, a look. Thread-safe.
 */
public final class Steps {

    private static final ScopedValue<Steps> BEING_TAKEN = ScopedValue.newInstance();

    private final LongSupplier nanoTime;
    private volatile long lastAt;

    /**
     * @param nanoTime as {@link System#nanoTime()}
     */
    Steps(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastAt = nanoTime.getAsLong();
    }

    /** Whoever the calling thread works for came a step further; nothing where it is nobody. */
    public static void take() {
        if (BEING_TAKEN.isBound()) {
            BEING_TAKEN.get().taken();
        }
    }

    /** The same work, for another thread to do for whom the calling thread works. */
    static Runnable alsoBy(Runnable work) {
        return BEING_TAKEN.isBound() ? BEING_TAKEN.get().by(work) : work;
    }

    /** The same work, so that what ends within it are steps of these. */
    Runnable by(Runnable work) {
        return () -> ScopedValue.where(BEING_TAKEN, this).run(work);
    }

    void taken() {
        lastAt = nanoTime.getAsLong();
    }

    /** How long ago the last one was taken; since they were made where none was. */
    Duration sinceLast() {
        return Duration.ofNanos(nanoTime.getAsLong() - lastAt);
    }
}
