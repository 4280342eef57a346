package id.guruonline.bot.telegram.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What Telegram's times are by the service's clock. Each message that Telegram takes comes back
 * with its time by Telegram's clock, so the two clocks can be held against each other, and what
 * people wrote is compared with what they were shown by one clock. Thread-safe.
 */
public final class TelegramTime {

    /** Telegram tells whole seconds: it was up to so much later. */
    private static final Duration TOLD_IN = Duration.ofSeconds(1);

    /** A difference beyond this is no clock's. */
    private static final Duration MOST = Duration.ofHours(24);

    private final InstantSource clock;
    private volatile Duration ahead = Duration.ZERO;

    /**
     * @param clock the service's clock
     */
    public TelegramTime(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Telegram did something since it was asked, and says when. That it was done between then and
     * now bounds what the clocks differ by; what was believed is moved only as far as it must be,
     * so that an answer that took long teaches little.
     *
     * @param asked when, by the service's clock
     */
    public synchronized void saw(Instant byTelegram, Instant asked) {
        Instant now = clock.instant();
        Duration least = Duration.between(byTelegram, asked);
        Duration most = Duration.between(byTelegram, now);
        if (now.isBefore(asked) || least.abs().compareTo(MOST) >= 0) {
            return;
        }
        if (ahead.compareTo(least.minus(TOLD_IN)) < 0) {
            ahead = least;
        } else if (ahead.compareTo(most) > 0) {
            ahead = most;
        }
    }

    /** That time by the service's clock. */
    public Instant ours(Instant byTelegram) {
        return byTelegram.plus(ahead);
    }

    /** By the service's clock. */
    public Instant now() {
        return clock.instant();
    }
}
