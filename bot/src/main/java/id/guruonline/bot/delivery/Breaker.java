package id.guruonline.bot.delivery;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Spares the messages of a channel that is called well but took none of the last few: one at a time
 * tries, with growing rests between, and the others wait without losing one of their attempts.
 * Without it an outage of sending alone would use up the attempts of every message within seconds.
 * Thread-safe.
 */
public final class Breaker {

    /** So many in a row are no chance. */
    static final int FEW = 5;

    static final Duration FIRST_REST = Duration.ofSeconds(2);
    static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private int failures;
    private Duration rest = FIRST_REST;
    private long nextAt;

    /** Whether the one that tries is under way. */
    private boolean trying;

    /**
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Breaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether a message may be tried now, as far as is known before its turn comes. */
    public synchronized boolean isReady() {
        return failures < FEW || nanoTime.getAsLong() - nextAt >= 0;
    }

    /** Whether it may be tried now; where none get through, who hears yes is the one that tries. */
    public synchronized boolean lets() {
        if (!isReady()) {
            return false;
        }
        if (failures >= FEW) {
            nextAt = nanoTime.getAsLong() + rest.toNanos();
            trying = true;
        }
        return true;
    }

    /** A message came to an end that the channel knows, whatever it is. */
    public synchronized void worked() {
        failures = 0;
        rest = FIRST_REST;
        trying = false;
    }

    /**
     * Nobody knows what became of a message. Those that were under way when the first few failed
     * say nothing new: only the one that tried makes the rest longer.
     */
    public synchronized void failed() {
        boolean few = failures < FEW;
        failures = Math.min(failures + 1, FEW);
        if (failures < FEW || !(few || trying)) {
            return;
        }
        if (trying) {
            Duration longer = rest.multipliedBy(2);
            rest = longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST;
        }
        nextAt = nanoTime.getAsLong() + rest.toNanos();
        trying = false;
    }
}
