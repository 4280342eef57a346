package id.guruonline.scheduler.rating;

import java.time.Instant;

/**
 * One pupil's stars for one lesson.
 *
 * @param stars 1 to 5
 * @param receivedAt when the pupil's answer was received: of two, the later one counts
 */
public record Rating(
        String orderId, String pupilId, String teacherId, int stars, Instant receivedAt) {

    public Rating {
        if (stars < 1 || stars > 5) {
            throw new IllegalArgumentException(stars + " stars");
        }
    }
}
