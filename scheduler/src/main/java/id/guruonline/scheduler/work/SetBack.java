package id.guruonline.scheduler.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a clock was set back, by what it says from look to look: what was put off by the
 * clock as it was would wait until that time comes again. Thread-safe.
 */
public final class SetBack {

    /** What was begun before it was noticed is saved by then. */
    private static final Duration AFTERMATH = Duration.ofSeconds(30);

    /** Looks of several threads come in any order; no less than this is a clock's. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private @Nullable Instant last;

    /** Until when, by the clock as it is now, somebody may still save what the other clock said. */
    private Instant settledAt = Instant.MIN;

    /**
     * Looks at the clock, and does that where it was set back since the last look, and again at
     * each look for a little while; at the first one too, for nobody knows what the clock said
     * before. Where that throws it is done again at the next look.
     *
     * @param now what the clock says
     */
    public synchronized void look(Instant now, Runnable whereSetBack) {
        if (last == null || now.isBefore(last.minus(LEAST))) {
            whereSetBack.run();
            last = now;
            settledAt = now.plus(AFTERMATH);
            return;
        }
        last = now.isAfter(last) ? now : last;
        if (now.isBefore(settledAt)) {
            whereSetBack.run();
        }
    }
}
