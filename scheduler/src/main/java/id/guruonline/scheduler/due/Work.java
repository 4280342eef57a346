package id.guruonline.scheduler.due;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that works off what the database says is due. Nothing is handed to it but time: after a
 * crash, or beside other instances, it finds its work where it lies.
 */
public interface Work {

    /**
     * Works off what is due now, or starts to; returns how much that was, 0 when nothing was due.
     * May be called by several at once.
     */
    int runOnce();

    /** Whether anything is due at that time and not worked off, whoever is at it. */
    boolean hasDue(Instant now);

    /** When the next piece of work falls due, past or future; empty when none waits. */
    Optional<Instant> findNextDue();
}
