package id.guruonline.scheduler.order.state;

/** Why an offer closed without the lesson for its teacher. */
public enum ClosedBy {
    DECLINED,
    EXPIRED,
    TAKEN_BY_ANOTHER,
    CANCELLED,
    STARTED,
    /** No channel is known to have taken the message; nobody knows that the teacher saw it. */
    NEVER_TAKEN,
    /** The channel said that the message will not arrive. */
    UNDELIVERABLE,
    CLASHES,
    /** The office keeps the teacher out. */
    KEPT_OUT,
    /** The teacher had the lesson and gave it back, with a day or more left. */
    LEFT,
    /** The same, with less than that. */
    LEFT_LATE,
    /** The teacher had the lesson and did not come. */
    MISSED;

    /** Whether the teacher was asked: not where the message is known never to have arrived. */
    public boolean wasPut() {
        return this != UNDELIVERABLE && this != NEVER_TAKEN;
    }
}
