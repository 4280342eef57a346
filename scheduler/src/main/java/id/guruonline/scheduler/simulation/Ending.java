package id.guruonline.scheduler.simulation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one wish.
 *
 * @param absence what the lessons of one teacher's absence share
 * @param district the kecamatan of its school
 * @param notice the name of how long before it was ordered
 * @param start the lesson's
 * @param jp the lesson's
 * @param teacherId who taught it; null where nobody did
 * @param km how far that teacher's place was
 * @param offers how many were made
 * @param messages how many messages about it went to teachers
 * @param filledAfter how long after the order the first teacher had it; null where nobody ever did
 * @param alarmed whether operator and office were told that nobody was left
 * @param lack why nobody taught it; null where somebody did
 */
public record Ending(
        String absence,
        String district,
        String notice,
        Instant start,
        int jp,
        @Nullable String teacherId,
        double km,
        int offers,
        int messages,
        @Nullable Duration filledAfter,
        boolean alarmed,
        @Nullable Lack lack) {

    /** Whether somebody taught it. */
    public boolean isFilled() {
        return teacherId != null;
    }
}
