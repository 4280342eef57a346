package id.guruonline.config.playground.clock;

import id.guruonline.scheduler.work.Workers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Winds the service's clock forward as if the time had passed: it stands at each instant at which
 * something falls due until all of that is handled and sent, and only then goes on to the next.
 */
public final class Winding {

    private final Workers workers;
    private final WindableClock clock;
    private final Settling settling;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public Winding(Workers workers, WindableClock clock, Settling settling) {
        this.workers = workers;
        this.clock = clock;
        this.settling = settling;
    }

    /** The clock does not go back. */
    public static final class Backwards extends RuntimeException {
        Backwards() {
            super("the clock does not go back");
        }
    }

    /**
     * Winds forward by that much. Throws {@link Backwards} on less than nothing, {@link
     * DateTimeException} or {@link ArithmeticException} beyond the end of time, {@link
     * Settling.NotSettled} where it stands at an instant that does not settle.
     */
    public void windBy(Duration length) {
        undisturbed(() -> wind(clock.instant().plus(length)));
    }

    /** Winds forward to that instant; throws as {@link #windBy} does. */
    public void windTo(Instant target) {
        undisturbed(() -> wind(target));
    }

    /** Does something during which nobody winds the clock. */
    public void undisturbed(Runnable something) {
        oneAtATime.lock();
        try {
            something.run();
        } finally {
            oneAtATime.unlock();
        }
    }

    private void wind(Instant target) {
        Instant now = clock.instant();
        if (target.isBefore(now)) {
            throw new Backwards();
        }
        try {
            clock.stand(now);
            settling.settle();
            Optional<Instant> next = findNext(target);
            while (next.isPresent()) {
                clock.stand(next.get());
                settling.settle();
                next = findNext(target);
            }
            clock.stand(target);
            settling.settle();
        } finally {
            clock.run();
        }
    }

    /** The next instant at which something falls due on the way. */
    private Optional<Instant> findNext(Instant target) {
        Instant now = clock.instant();
        return workers.list().stream()
                .flatMap(work -> work.findNextDue().stream())
                .filter(due -> due.isAfter(now) && !due.isAfter(target))
                .min(Instant::compareTo);
    }
}
