package id.guruonline.scheduler.people;

/** Changes when a school's bells ring; a port. */
public interface Belfry {

    /**
     * Gives a school other bells, unless somebody did since it was read.
     *
     * @param known the school as it was read
     * @param turnId the turn that changes them
     * @return whether they were changed
     */
    boolean change(School known, BellPlan bells, String turnId);
}
