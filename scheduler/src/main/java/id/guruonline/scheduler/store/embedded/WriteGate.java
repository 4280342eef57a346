package id.guruonline.scheduler.store.embedded;

/**
 * Stands at an {@link Entrance} and is asked around each command that writes documents, so that a
 * test can stop a service at its n-th write. The first exception out of either method closes the
 * entrance for good: its callers get an error at once for that write and for every later command,
 * reads included. A restarted service comes in by an entrance of its own.
 *
 * <p>Writes through a gate run one at a time; they are numbered from 1. Declaring collections and
 * indexes is not counted.
 */
public interface WriteGate {

    /**
     * Before write {@code number} is applied; throwing refuses it unapplied.
     *
     * @param number counted from 1
     */
    default void beforeWrite(long number) {}

    /**
     * After write {@code number} is applied and durable; throwing loses its reply.
     *
     * @param number counted from 1
     */
    default void afterWrite(long number) {}

    /** A gate that refuses write {@code last}: one less than that many are applied. */
    static WriteGate closingBefore(long last) {
        return new WriteGate() {
            @Override
            public void beforeWrite(long number) {
                if (number == last) {
                    throw new IllegalStateException("The gate closed before write " + number);
                }
            }
        };
    }

    /** A gate that applies write {@code last} and then loses its reply. */
    static WriteGate closingAfter(long last) {
        return new WriteGate() {
            @Override
            public void afterWrite(long number) {
                if (number == last) {
                    throw new IllegalStateException("The gate closed after write " + number);
                }
            }
        };
    }
}
