package id.guruonline.scheduler.work.instance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this instance has read of a store that it alone changes: while no other instance is there it
 * is known without being read again, until it is changed. Thread-safe.
 *
 * @param <K> what tells one value from another
 * @param <V> what is read
 */
public final class KnownValues<K, V> {

    /** More than are asked for within an hour; beyond that it begins anew. */
    private static final int MOST = 10_000;

    private final Owners owners;
    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /**
     * @param owners tell whether other instances are there
     */
    public KnownValues(Owners owners) {
        this.owners = owners;
    }

    /** What is known of it, else what that reads. */
    public V get(K key, Supplier<V> reading) {
        boolean alone = owners.isAlone();
        if (!alone && !known.isEmpty()) {
            known.clear();
        }
        @Nullable V before = alone ? known.get(key) : null;
        return before == null ? read(key, reading) : before;
    }

    private V read(K key, Supplier<V> reading) {
        long begun = changes.get();
        V now = reading.get();
        if (known.size() >= MOST) {
            known.clear();
        }
        known.compute(
                key, (_, before) -> owners.isAlone() && changes.get() == begun ? now : before);
        return now;
    }

    /** It was changed; said once that is saved, or may be. */
    public void forget(K key) {
        changes.incrementAndGet();
        known.remove(key);
    }

    /** Any of them may have been changed; said once that is saved, or may be. */
    public void forgetAll() {
        changes.incrementAndGet();
        known.clear();
    }
}
