package id.guruonline.scheduler.work.instance;

import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Steady;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows that this instance lives, by moving its counter every couple of seconds, and sees by the
 * others' counters who lives no more: whose counter stood still for {@link #PATIENCE}, as this
 * instance looked and its own time elapsed. While it could not look, nobody is judged.
 */
public final class Pulse implements Owners, AutoCloseable {

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(2);

    /** For how long a counter must be seen to stand still. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Looks further apart than this begin anew: an outage, or a pause, kept one from looking. */
    static final Duration LONGEST_GAP = Duration.ofSeconds(6);

    /** Counters that stand still so long are forgotten, so that they do not pile up. */
    static final Duration KEPT = Duration.ofMinutes(10);

    /** So many owners are watched at the same time; others are taken to live meanwhile. */
    private static final int MOST = 10_000;

    private static final long NO_COUNTER = -1;

    private final String self;
    private final OwnerCounters counters;
    private final Failures failures;
    private final LongSupplier nanoTime;
    private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();
    private long count;
    private volatile long lookedAt;
    private @Nullable Steady thread;

    /**
     * @param self this instance
     * @param failures is told whether the database answers
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Pulse(String self, OwnerCounters counters, Failures failures, LongSupplier nanoTime) {
        this.self = self;
        this.counters = counters;
        this.failures = failures;
        this.nanoTime = nanoTime;
        this.lookedAt = nanoTime.getAsLong();
    }

    /**
     * An owner's counter as it is.
     *
     * @param since when it was first seen so, as the watcher's time elapses
     */
    private record Sighting(long count, long since) {}

    /** Beats from now on; the first time before this returns, so that nobody works unseen. */
    public synchronized void start() {
        beat();
        thread = new Steady("pulse", BETWEEN_BEATS, this::beat, e -> failures.tell("pulse", e));
    }

    /** Moves the own counter, and looks at the others'. */
    synchronized void beat() {
        counters.move(self, ++count);
        long before = nanoTime.getAsLong();
        Map<String, Long> counts = counters.list();
        long after = nanoTime.getAsLong();
        boolean missedLooks = before - lookedAt > LONGEST_GAP.toNanos();
        sightings.replaceAll((owner, seen) -> {
            long now = counts.getOrDefault(owner, NO_COUNTER);
            return missedLooks || now != seen.count() ? new Sighting(now, after) : seen;
        });
        counts.forEach((owner, now) -> sightings.putIfAbsent(owner, new Sighting(now, after)));
        lookedAt = before;
        forgetLongGone();
        failures.answered();
    }

    @Override
    public boolean isGone(String owner) {
        if (owner.equals(self)) {
            return false;
        }
        Sighting seen = sightings.get(owner);
        if (seen == null && sightings.size() < MOST) {
            sightings.putIfAbsent(owner, new Sighting(NO_COUNTER, nanoTime.getAsLong()));
        }
        return seen != null && stoodStill(seen, PATIENCE);
    }

    /** Nobody is judged before the first look, nor by one that was long ago. */
    @Override
    public boolean isAlone() {
        return sightings.containsKey(self)
                && nanoTime.getAsLong() - lookedAt <= LONGEST_GAP.toNanos()
                && sightings.keySet().stream()
                        .allMatch(owner -> owner.equals(self) || isGone(owner));
    }

    private boolean stoodStill(Sighting seen, Duration length) {
        return lookedAt - seen.since() >= length.toNanos();
    }

    private void forgetLongGone() {
        sightings.forEach((owner, seen) -> {
            if (!owner.equals(self) && stoodStill(seen, KEPT)) {
                counters.forget(owner, seen.count());
                sightings.remove(owner, seen);
            }
        });
    }

    /** Beats no more. */
    @Override
    public void close() {
        Steady beating = takeThread();
        if (beating != null) {
            beating.close();
        }
    }

    /** The thread itself waits to beat, so that it must not be awaited within. */
    private synchronized @Nullable Steady takeThread() {
        Steady beating = thread;
        thread = null;
        return beating;
    }
}
