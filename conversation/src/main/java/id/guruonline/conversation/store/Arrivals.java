package id.guruonline.conversation.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers that say what came first: microseconds of real time, made to grow with every call, so
 * that what one instance saves within a millisecond, or while its clock is set back, keeps its
 * order; and made to be greater than every number that was seen, whoever drew it.
 */
public final class Arrivals {

    /** Numbers drawn within one instant run so far ahead, and no farther, in microseconds. */
    private static final long RUN = 1_000;

    private final InstantSource realTime;
    private final AtomicLong last = new AtomicLong();

    public Arrivals(InstantSource realTime) {
        this.realTime = realTime;
    }

    /** The next number. */
    public long next() {
        long now = micros();
        return last.updateAndGet(before -> Math.max(before + 1, now));
    }

    /** Somebody drew that number before: those that follow are greater. */
    public void saw(long number) {
        last.accumulateAndGet(number, Math::max);
    }

    /** Whether numbers were drawn by a clock that is ahead of what this one says now. */
    boolean areAhead() {
        return last.get() - micros() > RUN;
    }

    private long micros() {
        Instant now = realTime.instant();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }
}
