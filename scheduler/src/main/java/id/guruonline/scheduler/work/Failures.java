package id.guruonline.scheduler.work;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the log is told of work that failed and is done again. Of an outage of the database it is
 * told in one line a minute, however many suffer from it, and in one when it is over; of anything
 * else each time, with the place but without words that people wrote.
 */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    /** An outage is over when the database answers and nobody suffered for so long. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Predicate<Throwable> isOutage;
    private final LongSupplier nanoTime;
    private boolean away;
    private long began;
    private long toldAt;
    private long sufferedAt;
    private long suffered;

    /**
     * @param isOutage whether a failure passes by itself
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Failures(Predicate<Throwable> isOutage, LongSupplier nanoTime) {
        this.isOutage = isOutage;
        this.nanoTime = nanoTime;
    }

    /** Whether a failure passes by itself: the database is away, and nobody's fault. */
    public boolean isOutage(Throwable failure) {
        return isOutage.test(failure);
    }

    /**
     * Tells the log of a failure that is put up with.
     *
     * @param what who failed, and with what: "order 12"
     */
    public void tell(String what, Throwable failure) {
        if (isOutage(failure)) {
            tellOutage(rootOf(failure));
        } else {
            LOG.error("{} failed and is tried again", what, Wordless.of(failure));
        }
    }

    private synchronized void tellOutage(Throwable root) {
        long now = nanoTime.getAsLong();
        if (!away) {
            away = true;
            began = now;
            suffered = 0;
            toldAt = now;
            LOG.warn(
                    "the database is away ({}); what is to be done waits for it",
                    root.getClass().getSimpleName());
        } else if (now - toldAt >= BETWEEN_LINES.toNanos()) {
            toldAt = now;
            LOG.warn(
                    "the database is still away, for {} s ({}; {} attempts failed)",
                    secondsSince(began, now),
                    root.getClass().getSimpleName(),
                    suffered);
        }
        suffered++;
        sufferedAt = now;
    }

    /** The database read and wrote just now. */
    public synchronized void answered() {
        long now = nanoTime.getAsLong();
        if (away && now - sufferedAt >= QUIET.toNanos()) {
            away = false;
            LOG.info(
                    "the database is back, after {} s in which {} attempts failed",
                    secondsSince(began, sufferedAt),
                    suffered);
        }
    }

    private static long secondsSince(long then, long now) {
        return Duration.ofNanos(now - then).toSeconds();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; depth < 16 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
