package id.guruonline.scheduler.work;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Tells what is left lying from what somebody is just at: what was there at every look for a while,
 * by the watcher's own elapsed time. Clocks are not compared.
 *
 * @param <K> what is looked at
 */
public final class Lingering<K> {

    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Map<K, Long> since = new HashMap<>();
    private long lookedAt;

    /**
     * @param patience for how long it must have been there; longer than anybody is at it
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Lingering(Duration patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.lookedAt = nanoTime.getAsLong();
    }

    /**
     * Looks once more. After a time without looks as long as the patience itself everything counts
     * as new: whoever is at it may have been kept from going on just as well.
     *
     * @param there all that is there now
     * @return what of it was there for long enough
     */
    public synchronized Set<K> look(Collection<K> there) {
        long now = nanoTime.getAsLong();
        if (now - lookedAt >= patience.toNanos()) {
            since.clear();
        }
        lookedAt = now;
        since.keySet().retainAll(new HashSet<>(there));
        there.forEach(each -> since.putIfAbsent(each, now));
        Set<K> longThere = new HashSet<>();
        since.forEach((each, first) -> {
            if (now - first >= patience.toNanos()) {
                longThere.add(each);
            }
        });
        return longThere;
    }
}
