package id.guruonline.conversation.account;

import java.time.Instant;
import java.util.Optional;

/** Where codes are kept by which somebody proves who they are; a port. */
public interface LinkStore {

    /** Keeps the code until then; nothing changes where it is kept already. */
    void add(String code, String personId, Instant until);

    /** Whose code it is, if it holds at that time. */
    Optional<String> findPerson(String code, Instant at);

    /** Forgets the code. */
    void remove(String code);
}
