package id.guruonline.scheduler.people;

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
}
