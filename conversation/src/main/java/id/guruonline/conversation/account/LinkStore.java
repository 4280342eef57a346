package id.guruonline.conversation.account;

import java.time.Instant;
import java.util.Optional;

/** Where codes are kept by which somebody proves who they are; a port. */
public interface LinkStore {

    /**
     * Keeps the code; nothing changes where it is kept already.
     *
     * @param at now
     * @param until how long it holds
     */
    void add(String code, String personId, Instant at, Instant until);

    /** Whose code it is, if it holds at that time and nobody has claimed it. */
    Optional<String> findPerson(String code, Instant at);

    /**
     * Claims the code for that turn, which may do so again; false where another did before or there
     * is no such code.
     */
    boolean claim(String code, String turnId);
}
