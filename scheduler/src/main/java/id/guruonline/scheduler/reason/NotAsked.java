package id.guruonline.scheduler.reason;

import java.util.Comparator;

/**
 * A teacher who was not asked, and why.
 *
 * @param km from the teacher's place to the school, by one part in a hundred
 */
public record NotAsked(String teacherId, double km, Reason reason) {

    /** The nearest first; equals by id, so that the same question has the same answer. */
    static final Comparator<NotAsked> NEAREST_FIRST =
            Comparator.comparingDouble(NotAsked::km).thenComparing(NotAsked::teacherId);
}
