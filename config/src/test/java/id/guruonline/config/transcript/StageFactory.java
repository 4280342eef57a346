package id.guruonline.config.transcript;

import id.guruonline.scheduler.store.embedded.WriteGate;

/** Starts services for transcripts. */
@FunctionalInterface
interface StageFactory {

    /** A gate that nobody watches. */
    WriteGate OPEN = new WriteGate() {};

    /**
     * Starts a service on a fresh empty database in memory.
     *
     * @param gate asked around each of the service's writes; a restarted service comes in by a new
     *     entrance with the same gate
     */
    Stage open(WriteGate gate);
}
