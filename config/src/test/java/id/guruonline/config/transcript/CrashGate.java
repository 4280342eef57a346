package id.guruonline.config.transcript;

import id.guruonline.scheduler.store.embedded.WriteGate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the writes of a service from {@link #arm} on, over its restarts, and stops it once at the
 * n-th.
 */
final class CrashGate implements WriteGate {

    /** What becomes of the write that the service stops at. */
    enum Last {
        /** It is not applied. */
        REFUSED,
        /** It is applied, but the service never hears so. */
        REPLY_LOST
    }

    private final long stopAt;
    private final Last last;
    private final AtomicLong writes = new AtomicLong();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile boolean armed;

    /**
     * @param stopAt counted from 1
     */
    CrashGate(long stopAt, Last last) {
        this.stopAt = stopAt;
        this.last = last;
    }

    /** A gate that only counts. */
    static CrashGate counting() {
        return new CrashGate(Long.MAX_VALUE, Last.REFUSED);
    }

    /** From now on writes count: the world is loaded. */
    void arm() {
        armed = true;
    }

    long writes() {
        return writes.get();
    }

    /** Completed when the service was stopped. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    @Override
    public void beforeWrite(long number) {
        if (armed && writes.incrementAndGet() == stopAt && last == Last.REFUSED) {
            stop();
        }
    }

    @Override
    public void afterWrite(long number) {
        if (armed && writes.get() == stopAt && last == Last.REPLY_LOST && !closed.isDone()) {
            stop();
        }
    }

    private void stop() {
        closed.complete(null);
        throw new IllegalStateException("Stopped at write " + stopAt + ", " + last);
    }
}
