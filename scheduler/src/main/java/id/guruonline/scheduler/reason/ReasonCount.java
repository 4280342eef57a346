package id.guruonline.scheduler.reason;

import java.util.Comparator;

/**
 * How many teachers were not asked for that reason.
 *
 * @param teachers at least 1
 */
public record ReasonCount(Reason reason, int teachers) {

    /** The most frequent first. */
    static final Comparator<ReasonCount> MOST_FIRST =
            Comparator.comparingInt(ReasonCount::teachers)
                    .reversed()
                    .thenComparing(ReasonCount::reason);
}
