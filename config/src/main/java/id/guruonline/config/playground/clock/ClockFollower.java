package id.guruonline.config.playground.clock;

import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Lets the clock follow what other instances on the database wound it to, once a second. */
public final class ClockFollower implements Work {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final WindableClock clock;
    private final LongSupplier nanoTime;
    private final AtomicLong lookedAt;

    /**
     * @param nanoTime as {@link System#nanoTime()}
     */
    public ClockFollower(WindableClock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.lookedAt = new AtomicLong(nanoTime.getAsLong());
    }

    /** Looks, at most once a second; returns 0, for it makes work for nobody. */
    @Override
    public int runOnce() {
        long now = nanoTime.getAsLong();
        long before = lookedAt.get();
        if (now - before >= BETWEEN_LOOKS.toNanos() && lookedAt.compareAndSet(before, now)) {
            clock.follow();
        }
        return 0;
    }

    @Override
    public boolean hasDue(Instant now) {
        return false;
    }

    @Override
    public Optional<Instant> findNextDue() {
        return Optional.empty();
    }
}
