package id.guruonline.scheduler.people;

import java.time.Instant;

/**
 * A time that a teacher keeps free: lessons in it are not offered, others are.
 *
 * @param until the instant it ends at, which is no longer part of it
 */
public record FreeTime(Instant from, Instant until) {

    /** More lie ahead of nobody. */
    public static final int MOST = 20;

    /** Whether something of it lies in that time. */
    public boolean touches(Instant start, Instant end) {
        return from.isBefore(end) && start.isBefore(until);
    }
}
