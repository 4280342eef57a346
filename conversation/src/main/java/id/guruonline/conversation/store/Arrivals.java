package id.guruonline.conversation.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers that say what came first: microseconds of real time, made to grow with every call, so
 * that what one instance saves within a millisecond, or while its clock is set back, keeps its
 * order.
 */
public final class Arrivals {

    private final InstantSource realTime;
    private final AtomicLong last = new AtomicLong();

    public Arrivals(InstantSource realTime) {
        this.realTime = realTime;
    }

    /** The next number. */
    public long next() {
        Instant now = realTime.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        return last.updateAndGet(before -> Math.max(before + 1, micros));
    }
}
