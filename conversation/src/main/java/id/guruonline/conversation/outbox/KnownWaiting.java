package id.guruonline.conversation.outbox;

import id.guruonline.conversation.message.Address;
import id.guruonline.scheduler.work.Owners;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an address, as far as this instance knows it without a look: where it sent the
 * last that waited and added one message since, that one is all there is. Another instance may add
 * something too, so nothing is known while one is there. What is not known is looked up, as ever,
 * and what two add at the same moment is not known. Thread-safe.
 */
final class KnownWaiting {

    /** More addresses than are written to at the same time; beyond that it begins anew. */
    private static final int MOST = 10_000;

    private static final Known NOTHING = new Nothing();

    private final Owners owners;
    private final Map<Address, Known> known = new ConcurrentHashMap<>();

    /**
     * @param owners tell whether other instances are there
     */
    KnownWaiting(Owners owners) {
        this.owners = owners;
    }

    private sealed interface Known {}

    /** Somebody is looking; it tells one look from another. */
    private static final class Looking implements Known {}

    /**
     * All that waited when it was looked for, or was not looked for since it was added.
     *
     * @param added null once it is in somebody's hands
     */
    private record One(String id, @Nullable OutboxEntry added) implements Known {}

    private record Nothing() implements Known {}

    /** All that is unsent there: what is known, else what that finds. */
    List<OutboxEntry> list(Address to, Supplier<List<OutboxEntry>> look) {
        return takeOnly(to).map(List::of).orElseGet(() -> lookUp(to, look));
    }

    private Optional<OutboxEntry> takeOnly(Address to) {
        if (!isAlone() || !(known.get(to) instanceof One(String id, OutboxEntry added))) {
            return Optional.empty();
        }
        return added != null && known.replace(to, new One(id, added), new One(id, null))
                ? Optional.of(added)
                : Optional.empty();
    }

    private List<OutboxEntry> lookUp(Address to, Supplier<List<OutboxEntry>> look) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Known looking = new Looking();
        known.put(to, looking);
        List<OutboxEntry> found = look.get();
        if (found.size() == 1 && isAlone()) {
            known.replace(to, looking, new One(found.getFirst().id(), null));
        } else {
            known.remove(to, looking);
        }
        return found;
    }

    /** That one was added, and is in the database by now. */
    void added(OutboxEntry entry) {
        if (!isAlone()) {
            return;
        }
        known.computeIfPresent(
                entry.to(),
                (_, before) -> before.equals(NOTHING) ? new One(entry.id(), entry) : null);
    }

    /** It was sent, and will not be sent again. */
    void sent(OutboxEntry entry) {
        known.replace(entry.to(), new One(entry.id(), null), NOTHING);
    }

    /** Something happened after which only a look tells what waits there. */
    void forget(Address to) {
        known.remove(to);
    }

    private boolean isAlone() {
        boolean alone = owners.isAlone();
        if (!alone && !known.isEmpty()) {
            known.clear();
        }
        return alone;
    }
}
