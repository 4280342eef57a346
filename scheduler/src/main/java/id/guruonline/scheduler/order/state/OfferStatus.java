package id.guruonline.scheduler.order.state;

/** How an offer stands. */
public enum OfferStatus {
    /** Waiting for the teacher's answer. */
    OPEN,
    /** The teacher has the lesson. */
    ACCEPTED,
    /** The teacher said no, or gave the lesson back. */
    DECLINED,
    /** Time ran out; a late yes may still win. */
    EXPIRED,
    /**
     * Taken back: another teacher has the lesson, it was cancelled, or the message could not be
     * delivered.
     */
    WITHDRAWN
}
