package id.guruonline.scheduler.forgetting;

import java.util.List;
import java.util.Set;

/** What a store knows of people; a port that every store of such data implements. */
public interface PersonData {

    /** The collections that it answers for. */
    Set<String> collections();

    /**
     * Takes out whatever tells of that person, or makes it tell of nobody. Repeating it changes
     * nothing.
     */
    void forget(Erasure who);

    /** As {@link #forget}, of several, where that is less work than of one after another. */
    default void forgetAll(List<Erasure> those) {
        those.forEach(this::forget);
    }

    /**
     * Whether something of that person's last turn is still on its way, so that it is too early.
     */
    default boolean isUnderWay(Erasure who) {
        return false;
    }
}
