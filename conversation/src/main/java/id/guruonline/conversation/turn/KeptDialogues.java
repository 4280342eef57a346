package id.guruonline.conversation.turn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the dialogues that were saved last, each for as long as the lease under which it was:
 * meanwhile nobody else has saved it. Thread-safe.
 */
public final class KeptDialogues implements DialogueStore {

    private final DialogueStore store;
    private final Map<String, Kept> kept = Collections.synchronizedMap(new Newest());

    /** Of dialogues in that store. */
    public KeptDialogues(DialogueStore store) {
        this.store = store;
    }

    private record Kept(Lease lease, Saved dialogue) {}

    /** Those used last, as many as there are {@link KeptLanes lanes kept}. */
    private static final class Newest extends LinkedHashMap<String, Kept> {

        private static final long serialVersionUID = 1;

        Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KeptLanes.MOST;
        }
    }

    @Override
    public Optional<Saved> find(Lease lease) {
        Kept own = kept.get(lease.lane());
        return own != null && own.lease().equals(lease)
                ? Optional.of(own.dialogue())
                : store.find(lease);
    }

    @Override
    public void save(Lease lease, Saved dialogue) {
        kept.remove(lease.lane());
        store.save(lease, dialogue);
        kept.put(lease.lane(), new Kept(lease, dialogue));
    }
}
