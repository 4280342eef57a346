package id.guruonline.conversation.account;

import java.time.Instant;
import java.util.Optional;

/** Where codes are kept by which somebody proves who they are; a port. */
public interface LinkStore {

    /**
     * Keeps the code, and no other of that person that nobody has claimed; nothing changes where it
     * is kept already.
     *
     * @param at now
     * @param until how long it holds
     * @param invitation whether it was given with an invitation
     */
    void add(String code, String personId, Instant at, Instant until, boolean invitation);

    /** Whether that code was given with an invitation. */
    boolean isInvitation(String code);

    /** Whose code it is, if it holds at that time and nobody has claimed it. */
    Optional<String> findPerson(String code, Instant at);

    /**
     * Claims the code for that turn, which may do so again; false where another did before or there
     * is no such code.
     */
    boolean claim(String code, String turnId);
}
