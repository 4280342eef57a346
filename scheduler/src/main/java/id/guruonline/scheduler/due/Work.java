package id.guruonline.scheduler.due;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that works off what the database says is due. Nothing is handed to it but time: after a
 * crash, or beside other instances, it finds its work where it lies.
 */
public interface Work {

    /**
     * Works off what is due now, or starts to on threads of its own. May be called by several at once; what one is at, another leaves alone.
     *
     * @return how many pieces this call worked off or started, 0 when there was nothing for it
     */
    int runOnce();

    /** Waits until nothing that was started is under way. */
    default void awaitIdle() throws InterruptedException {}

    /** Whether anything is due at that time and not worked off, whoever is at it. */
    boolean hasDue(Instant now);

    /** When the next piece of work falls due, past or future; empty when none waits. */
    Optional<Instant> findNextDue();
}
