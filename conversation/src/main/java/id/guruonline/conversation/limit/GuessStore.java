package id.guruonline.conversation.limit;

import java.time.LocalDate;

/** How many codes and names were said that are none, counted by all instances; a port. */
public interface GuessStore {

    /**
     * Counts one more, in one turn but once.
     *
     * @param whose counted by itself
     * @return whether it was counted, and not before in that turn
     */
    boolean add(LocalDate day, String whose, String turnId);

    /**
     * How many were counted in other turns: one that broke off after it counted, and is run again,
     * is told the same.
     */
    int countBefore(LocalDate day, String whose, String turnId);
}
