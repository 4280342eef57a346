package id.guruonline.scheduler.forgetting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept of whom nothing is to stay; a port. */
public interface ErasureStore {

    /** Adds one; that of a person who is there already stays as it is. */
    void add(Erasure erasure);

    /** Those due by then, the longest due first. */
    List<Erasure> listDue(Instant now, int limit);

    /** When the next is due. */
    Optional<Instant> findNextDue();

    /** Has it tried again then. */
    void postpone(String id, Instant dueAt);

    /** Everything is gone, and so is this. */
    void remove(String id);
}
