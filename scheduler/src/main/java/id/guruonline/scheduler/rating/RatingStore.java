package id.guruonline.scheduler.rating;

import id.guruonline.scheduler.people.Stars;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where ratings are kept, one document a pupil and lesson; a port. */
public interface RatingStore {

    Optional<Rating> find(String orderId, String pupilId);

    /**
     * Saves a rating in the place of the one that was read, unless another came first: then false,
     * and nothing changed.
     *
     * @param read what {@link #find} gave; null where there was none
     */
    boolean save(Rating next, @Nullable Rating read);

    /** All ratings of one lesson. */
    List<Rating> listOf(String orderId);

    /** Forgets the ratings of one lesson. */
    void removeOf(String orderId);

    /**
     * Adds up the teacher's ratings and saves the sum by compare-and-set, so that of two counts at
     * once the later reading stays.
     */
    Stars recount(String teacherId);
}
