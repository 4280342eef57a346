package id.guruonline.scheduler.people;

import java.time.Instant;
import java.util.Collection;

/** Who joins and leaves classes; a port. All of it may be repeated. */
public interface Enrolment {

    /**
     * Gives a class a code by which pupils join it. A class that the school has not named is added.
     *
     * @param renew whether the code takes the place of one that holds; otherwise that one stays
     * @param at now
     * @param until how long the code holds
     */
    void giveCode(
            String npsn, String className, String code, boolean renew, Instant at, Instant until);

    /**
     * Adds a pupil to a class. Who is in it already has been since then.
     *
     * @param pupilId of a pupil already known, or the id that a new one gets
     * @param consentAt when it was agreed to
     */
    void join(String npsn, String className, String pupilId, Instant consentAt);

    /** Takes a pupil out of all classes. */
    void leave(String pupilId);

    /**
     * Takes pupils out of one class, and ends its code. Whoever is in no other class is known no
     * more.
     *
     * @param fresh takes the code's place, and lets nobody in from then on
     */
    void empty(
            String npsn, String className, String fresh, Collection<String> pupilIds, Instant at);

    /** Forgets a pupil who left. */
    void forget(String pupilId);
}
