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
    default boolean save(Rating rating) {
        return save(rating, false);
    }

    /**
     * As {@link #save(Rating)}.
     *
     * @param held whether they count only once somebody lets them, see {@link #release}
     */
    boolean save(Rating rating, boolean held);

    /** The stars for the lesson that nobody let count yet. */
    List<Rating> listHeld(String orderId);

    /**
     * Records whether the lesson's held stars count. Of several who say it, at the same time too,
     * the first decides.
     *
     * @param by in which turn it is said
     * @return what holds from now on
     */
    Settlement settle(String orderId, String by, boolean count);

    /** Lets the lesson's held stars count like any that were given. */
    void release(String orderId);

    /** Forgets the lesson's held stars. */
    void removeHeld(String orderId);

    /** The pupil's stars for the lesson that count now. */
    Optional<Rating> find(String orderId, String pupilId);

    /** All stars for the lesson, by pupil id. */
    List<Rating> listOf(String orderId);

    /** How many gave stars for each of those lessons; lessons without any are left out. */
    Map<String, Integer> countByOrder(Collection<String> orderIds);

    /** Nobody gives the lesson stars any more: what was given may be published. */
    void close(String orderId);

    /**
     * Publishes what was given to the teacher's lessons that are closed, if it is at least so much
     * together, and counts anew. What is not published no count knows.
     *
     * @param least so many stars hide each single one
     */
    Stars publish(String teacherId, int least);

    /** Forgets all stars for the lesson. Who had them is to be recounted afterwards. */
    void removeOf(String orderId);

    /**
     * Forgets all stars that a pupil gave, and counts anew the stars of the teachers who had them.
     * Broken off anywhere, it is completed by doing it again.
     */
    void forgetPupil(String pupilId);

    /** All stars that a pupil gave. */
    List<Rating> listBy(String pupilId);

    /** As {@link #forgetPupil(String)}, of the stars for those lessons alone. */
    void forgetPupil(String pupilId, Collection<String> orderIds);

    /**
     * Counts the teacher's stars anew from all ratings that are published, and makes the result
     * what {@link id.guruonline.scheduler.people.Directory} knows. Whoever counts at the same time,
     * the result saved last knows of every rating saved before either count began.
     */
    Stars recount(String teacherId);
}
