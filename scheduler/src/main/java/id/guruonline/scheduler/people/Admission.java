package id.guruonline.scheduler.people;

import java.time.Instant;
import java.util.List;

/** Lets people in, and keeps them out; a port. */
public interface Admission {

    /**
     * Adds somebody, unless another was added with that phone number: of several who are added with
     * one number at the same time exactly one is. Repeating it changes nothing. It does not look at
     * the numbers of those whom a world file brought, who may share one.
     *
     * @return whose number it is: that person's id, or the id of another, who may be about to be
     *     added only
     */
    String add(Person person);

    /**
     * Notes where somebody stands from now on. Whoever left no longer has their number. Repeating
     * it changes nothing.
     */
    void stand(Standing standing);

    /**
     * Counts nothing against a teacher any more that was before that time. Repeating it changes
     * nothing.
     */
    void pardon(String teacherId, Instant at);

    /** Corrects somebody's name. Repeating it changes nothing. */
    void rename(String personId, String name);

    /**
     * Gives somebody another phone number in all their roles, unless another was added with it.
     * Repeating it changes nothing.
     *
     * @param personIds the ids of one person
     * @return whose number it is: one of those ids, or as {@link #add} says that of another
     */
    String renumber(List<String> personIds, String phone);

    /**
     * Gives somebody who is known another role, under the number they have; to the directory the
     * two are one person by that number. Repeating it changes nothing.
     */
    void addRole(Person role);
}
