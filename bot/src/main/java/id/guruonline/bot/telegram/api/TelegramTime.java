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

    /** Telegram tells whole seconds; a difference beyond this is no clock's. */
    private static final Duration MOST = Duration.ofHours(24);

    private final InstantSource clock;
    private volatile Duration ahead = Duration.ZERO;

    /**
     * @param clock the service's clock
     */
    public TelegramTime(InstantSource clock) {
        this.clock = clock;
    }

    /** Telegram did something just now, and says when. */
    public void saw(Instant byTelegram) {
        Duration difference = Duration.between(byTelegram, clock.instant());
        if (difference.abs().compareTo(MOST) < 0) {
            ahead = difference;
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
