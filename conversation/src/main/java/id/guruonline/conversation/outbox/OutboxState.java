package id.guruonline.conversation.outbox;

/** How far a message to somebody is; later constants outrank earlier ones. */
public enum OutboxState {
    WAITING,
    SENDING,
    /** It is told with another message, and hears no more. */
    TOLD,
    /**
     * It was sent as often as it may be while nobody could tell whether it was taken; a report that
     * comes later still may.
     */
    UNCERTAIN,
    TAKEN,
    /** It never arrives; only a report that it did, come late, outranks this. */
    FAILED,
    /** It was no longer true when its turn came. */
    DROPPED,
    /** Nobody had any use for it when its turn came. */
    TOO_LATE,
    DELIVERED,
    READ;

    boolean outranks(OutboxState other) {
        return compareTo(other) > 0;
    }
}
