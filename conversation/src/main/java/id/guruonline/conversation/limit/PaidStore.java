package id.guruonline.conversation.limit;

import java.time.LocalDate;

/** How many messages that cost money left on a day, counted by all instances together; a port. */
public interface PaidStore {

    /**
     * Counts one more, unless that would be more than so many; whoever counts at the same time.
     *
     * @return whether it was counted
     */
    boolean take(LocalDate day, int most);

    /** How many were counted. */
    int count(LocalDate day);
}
