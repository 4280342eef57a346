package id.guruonline.scheduler.work;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that works off what the database says is due. Nothing is handed to it but time: after a
 * crash, or beside other instances, it finds its work where it lies.
 */
public interface Work {

    /**
     * Works off what is due now and returns once that is done. May be called by several at once;
     * what one is at, another leaves alone.
     *
     * @return how many pieces this call worked off, 0 when there was nothing for it
     */
    int runOnce();

    /**
     * As {@link #runOnce()}, for somebody who looks over and over and wants no look to wait for the
     * slowest piece of the one before.
     *
     * @param takenUp run as soon as all that was found is in somebody's hands, so that another look
     *     would find what came since; at the latest when this returns
     */
    default int runOnce(Runnable takenUp) {
        return runOnce();
    }

    /** Forgets what it remembers: another database was put in the place of the one it knew. */
    default void forget() {}

    /** Begins nothing more; what is under way comes to its end. */
    default void stop() {}

    /** Whether anything is due at that time and not worked off, whoever is at it. */
    boolean hasDue(Instant now);

    /** When the next piece of work falls due, past or future; empty when none waits. */
    Optional<Instant> findNextDue();
}
