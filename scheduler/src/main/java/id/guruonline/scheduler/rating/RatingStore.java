package id.guruonline.scheduler.rating;

import id.guruonline.scheduler.people.Stars;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where stars are kept; a port. */
public interface RatingStore {

    /**
     * Saves a pupil's stars for a lesson in place of earlier ones, unless the stars saved already
     * were received later: then nothing is changed.
     *
     * @return whether these stars took the place of other stars of the same pupil; saving them
     *     again says the same
     */
    boolean save(Rating rating);

    /** The pupil's stars for the lesson that count now. */
    Optional<Rating> find(String orderId, String pupilId);

    /** All stars for the lesson, by pupil id. */
    List<Rating> listOf(String orderId);

    /** How many gave stars for each of those lessons; lessons without any are left out. */
    Map<String, Integer> countByOrder(Collection<String> orderIds);

    /** Forgets all stars for the lesson. Who had them is to be recounted afterwards. */
    void removeOf(String orderId);

    /**
     * Forgets who gave the stars that a pupil gave; they count as nobody's from then on. Broken off
     * anywhere, it is completed by doing it again.
     */
    void forgetPupil(String pupilId);

    /**
     * Counts the teacher's stars anew from all ratings there are, and makes the result what {@link
     * id.guruonline.scheduler.people.Directory} knows. Whoever counts at the same time, the result
     * saved last knows of every rating saved before either count began.
     */
    Stars recount(String teacherId);
}
