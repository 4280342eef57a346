package id.guruonline.scheduler.order.state;

import id.guruonline.scheduler.people.Subject;
import java.time.Instant;

/**
 * What is to be taught, to whom, and when.
 *
 * @param npsn the school
 * @param className the class, as the school writes it
 * @param start when it begins
 * @param end when it ends; after the start
 * @param jp lesson hours, at least 1, as they count against a teacher's caps
 */
public record Lesson(
        String npsn, Subject subject, String className, Instant start, Instant end, int jp) {

    public Lesson {
        if (!start.isBefore(end) || jp < 1) {
            throw new IllegalArgumentException(
                    "a lesson of " + jp + " JP from " + start + " to " + end);
        }
    }

    /** Whether the same class has both at one moment. */
    public boolean doubles(Lesson other) {
        return npsn.equals(other.npsn)
                && className.equals(other.className)
                && overlaps(other.start, other.end);
    }

    /** Whether there is a moment that belongs to both; what merely touches does not overlap. */
    public boolean overlaps(Instant otherStart, Instant otherEnd) {
        return start.isBefore(otherEnd) && otherStart.isBefore(end);
    }
}
