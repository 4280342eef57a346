package id.guruonline.scheduler.work.instance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a queue, as far as this instance knows it without a look: where it ended the last
 * that waited and added one since, that one is all there is. Another instance may add something
 * too, so nothing is known while one is there. What is not known is looked up, as ever, and what
 * two add at the same moment is not known. Thread-safe.
 *
 * @param <Q> what tells one queue from another
 * @param <E> what waits
 */
public final class KnownWaiting<Q, E> {

    /** More queues than are added to at the same time; beyond that it begins anew. */
    private static final int MOST = 10_000;

    private final Owners owners;
    private final Function<E, String> id;
    private final Known<E> nothing = new Nothing<>();
    private final Map<Q, Known<E>> known = new ConcurrentHashMap<>();

    /**
     * @param owners tell whether other instances are there
     * @param id tells what waits from all else that ever did
     */
    public KnownWaiting(Owners owners, Function<E, String> id) {
        this.owners = owners;
        this.id = id;
    }

    private sealed interface Known<E> {}

    /** Somebody is looking; it tells one look from another. */
    private static final class Looking<E> implements Known<E> {}

    /** Nothing waited, and that one is being added. */
    private record Coming<E>(String id) implements Known<E> {}

    /**
     * All that waited when it was looked for, or was not looked for since it was added.
     *
     * @param added null once it is in somebody's hands
     */
    private record One<E>(String id, @Nullable E added) implements Known<E> {}

    private record Nothing<E>() implements Known<E> {}

    /** All that waits there: what is known, else what that finds. */
    public List<E> list(Q queue, Supplier<List<E>> look) {
        return takeOnly(queue).map(List::of).orElseGet(() -> lookUp(queue, look));
    }

    private Optional<E> takeOnly(Q queue) {
        if (!isAlone() || !(known.get(queue) instanceof One<E>(String its, E added))) {
            return Optional.empty();
        }
        return added != null && known.replace(queue, new One<>(its, added), new One<>(its, null))
                ? Optional.of(added)
                : Optional.empty();
    }

    private List<E> lookUp(Q queue, Supplier<List<E>> look) {
        if (known.size() >= MOST) {
            known.clear();
        }
        Known<E> looking = new Looking<>();
        known.put(queue, looking);
        List<E> found = look.get();
        if (found.size() == 1 && isAlone()) {
            known.replace(queue, looking, new One<>(id.apply(found.getFirst()), null));
        } else {
            known.remove(queue, looking);
        }
        return found;
    }

    /**
     * Adds one.
     *
     * @param insert whether it was, as against one that was there before; where it throws nobody
     *     knows whether it was
     */
    public boolean add(Q queue, E one, BooleanSupplier insert) {
        Known<E> coming = new Coming<>(id.apply(one));
        known.computeIfPresent(queue, (_, before) -> before.equals(nothing) ? coming : null);
        boolean added = false;
        try {
            added = insert.getAsBoolean();
        } finally {
            boolean alone = added && isAlone();
            known.computeIfPresent(
                    queue,
                    (_, before) ->
                            alone && before.equals(coming) ? new One<>(id.apply(one), one) : null);
        }
        return added;
    }

    /** It came to its end, and will not wait again. */
    public void ended(Q queue, E one) {
        known.replace(queue, new One<>(id.apply(one), null), nothing);
    }

    /** Something happened after which only a look tells what waits there. */
    public void forget(Q queue) {
        known.remove(queue);
    }

    /** Something happened after which only a look tells what waits anywhere. */
    public void forgetAll() {
        known.clear();
    }

    private boolean isAlone() {
        boolean alone = owners.isAlone();
        if (!alone && !known.isEmpty()) {
            known.clear();
        }
        return alone;
    }
}
