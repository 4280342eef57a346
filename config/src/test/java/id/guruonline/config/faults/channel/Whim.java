package id.guruonline.config.faults.channel;

/** What a channel does with a message that it is handed. */
public enum Whim {
    /** Takes it and says so. */
    TAKE(true),
    /** Says that this is too fast. */
    TOO_FAST(false),
    /** A gateway's page, and the message never got further. */
    PAGE_BEFORE(false),
    /** A gateway's page, though the message was taken. */
    PAGE_AFTER(true),
    /** An error of the channel's own. */
    BROKEN(false),
    /** No answer at all, and nothing taken. */
    SILENT_BEFORE(false),
    /** No answer, though it was taken. */
    SILENT_AFTER(true),
    /** Hangs up with nothing taken. */
    DROPPED_BEFORE(false),
    /** Hangs up after it was taken. */
    DROPPED_AFTER(true);

    private final boolean takes;

    Whim(boolean takes) {
        this.takes = takes;
    }

    /** Whether the message gets to its recipient. */
    boolean takes() {
        return takes;
    }
}
