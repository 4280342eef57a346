package id.guruonline.scheduler.order;

/** Why an offer closed without the lesson for its teacher. */
public enum ClosedBy {
    DECLINED,
    EXPIRED,
    TAKEN_BY_ANOTHER,
    CANCELLED,
    STARTED,
    UNDELIVERABLE,
    CLASHES
}
