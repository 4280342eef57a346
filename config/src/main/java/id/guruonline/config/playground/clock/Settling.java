package id.guruonline.config.playground.clock;

import id.guruonline.scheduler.work.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** Works until nothing that is due waits to be handled or sent. */
public final class Settling {

    /** How long anybody has to wait for it. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    /** While one is asked, another may finish what becomes the first one's work again. */
    private static final int QUIET_LOOKS = 2;

    private final Workers workers;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Pause pause;

    /**
     * @param clock the service's clock
     * @param nanoTime the real time that passes, in nanoseconds
     */
    public Settling(Workers workers, InstantSource clock, LongSupplier nanoTime, Pause pause) {
        this.workers = workers;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /** Lets real time pass. */
    public interface Pause {
        void rest(Duration length);
    }

    /** There was still something to do after 30 seconds. */
    public static final class NotSettled extends RuntimeException {
        NotSettled() {
            super("after " + LIMIT.toSeconds() + " seconds something due is still waiting");
        }
    }

    /**
     * Returns once all is handled and sent that is due by the service's clock; throws {@link
     * NotSettled} when that takes too long.
     */
    public void settle() {
        long began = nanoTime.getAsLong();
        Duration next = SHORTEST_PAUSE;
        int quietLooks = 0;
        while (quietLooks < QUIET_LOOKS) {
            if (workers.runOnce() > 0) {
                quietLooks = 0;
                next = SHORTEST_PAUSE;
            } else if (isQuiet()) {
                quietLooks++;
            } else {
                // Somebody else is at it.
                quietLooks = 0;
                pause.rest(next);
                next = shorter(next.multipliedBy(2), LONGEST_PAUSE);
            }
            if (nanoTime.getAsLong() - began > LIMIT.toNanos()) {
                throw new NotSettled();
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean isQuiet() {
        Instant now = clock.instant();
        return workers.list().stream().noneMatch(work -> work.hasDue(now));
    }
}
