package id.guruonline.scheduler.timetable;

import id.guruonline.scheduler.people.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One lesson's place in a teacher's timetable.
 *
 * @param orderId the order it belongs to
 * @param answerId the id of the answer that made it; empty where it is only asked whether it fits
 * @param npsn the school's national number
 * @param place where the school is
 * @param jp how many lesson hours
 * @param tentativeSince when it was made, until the order is known to be filled by the answer; then
 *     null
 */
public record Booking(
        String orderId,
        String answerId,
        Instant start,
        Instant end,
        String npsn,
        Place place,
        int jp,
        @Nullable Instant tentativeSince) {

    public Booking {
        if (!start.isBefore(end) || jp < 1) {
            throw new IllegalArgumentException(
                    "a booking of " + jp + " JP from " + start + " to " + end);
        }
    }

    /** Whether the order is known to be filled by the answer. */
    public boolean isConfirmed() {
        return tentativeSince == null;
    }

    /** Whether there is a moment that belongs to both; what merely touches does not overlap. */
    public boolean overlaps(Instant otherStart, Instant otherEnd) {
        return start.isBefore(otherEnd) && otherStart.isBefore(end);
    }

    Booking confirmed() {
        return new Booking(orderId, answerId, start, end, npsn, place, jp, null);
    }
}
