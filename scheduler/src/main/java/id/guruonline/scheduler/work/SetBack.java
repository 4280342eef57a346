package id.guruonline.scheduler.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a clock was set back, by what it says from look to look: what was put off by the
 * clock as it was would wait until that time comes again. Thread-safe.
 */
public final class SetBack {

    /** Looks of several threads come in any order; no less than this is a clock's. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    private @Nullable Instant last;

    /**
     * Looks at the clock, and does that where it was set back since the last look; at the first one
     * too, for nobody knows what the clock said before. Where that throws it is done again at the
     * next look.
     *
     * @param now what the clock says
     */
    public synchronized void look(Instant now, Runnable whereSetBack) {
        if (last == null || now.isBefore(last.minus(LEAST))) {
            whereSetBack.run();
            last = now;
        } else if (now.isAfter(last)) {
            last = now;
        }
    }
}
