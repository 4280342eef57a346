package id.guruonline.scheduler.order.state;

import java.time.Instant;

/**
 * A teacher who agreed to step in for the one who has the lesson (cadangan). Asked first, and alone
 * for a while, once that one does not come.
 *
 * @param since when that was agreed
 */
public record StandBy(String teacherId, Instant since) {

    /** Why a stand-by is needed no more. */
    public enum Over {
        /** The school called the order off. */
        CANCELLED,
        /** The lesson is at another time. */
        MOVED,
        /** The one who stood by has another lesson then. */
        CLASHES,
        /** The one who stood by, and was asked to be ready, cannot come. */
        REFUSED,
        /** The teacher, of whom nothing had been heard, is there. */
        ARRIVED
    }
}
