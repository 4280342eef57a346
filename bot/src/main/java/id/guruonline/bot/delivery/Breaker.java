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

    /**
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Breaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether a message may be tried now; where few get through, who hears yes is the one. */
    public synchronized boolean lets() {
        long now = nanoTime.getAsLong();
        if (failures < FEW) {
            return true;
        }
        if (now - nextAt < 0) {
            return false;
        }
        nextAt = now + rest.toNanos();
        return true;
    }

    /** A message came to an end that the channel knows, whatever it is. */
    public synchronized void worked() {
        failures = 0;
        rest = FIRST_REST;
    }

    /** Nobody knows what became of a message. */
    public synchronized void failed() {
        failures = Math.min(failures + 1, FEW + 1);
        if (failures < FEW) {
            return;
        }
        if (failures > FEW) {
            Duration longer = rest.multipliedBy(2);
            rest = longer.compareTo(LONGEST_REST) < 0 ? longer : LONGEST_REST;
        }
        nextAt = nanoTime.getAsLong() + rest.toNanos();
    }
}
