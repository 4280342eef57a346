package id.guruonline.scheduler.simulation.memory;

import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.state.OfferRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds in memory; safe for many threads. */
public final class MemoryHolds implements HoldStore {

    private record Hold(OfferRef offer, Instant until) {}

    private final Map<String, Hold> holds = new HashMap<>();

    @Override
    public synchronized boolean take(String teacherId, OfferRef offer, Instant until, Instant now) {
        Hold present = holds.get(teacherId);
        boolean free =
                present == null || present.offer().equals(offer) || !present.until().isAfter(now);
        if (free) {
            holds.put(teacherId, new Hold(offer, until));
        }
        return free;
    }

    @Override
    public synchronized void extend(String teacherId, OfferRef offer, Instant until) {
        holds.computeIfPresent(
                teacherId, (_, h) -> h.offer().equals(offer) ? new Hold(offer, until) : h);
    }

    @Override
    public synchronized void release(String teacherId, OfferRef offer) {
        holds.computeIfPresent(teacherId, (_, h) -> h.offer().equals(offer) ? null : h);
    }

    @Override
    public synchronized Map<String, OfferRef> listHolds(Instant now) {
        return holds.entrySet().stream()
                .filter(e -> e.getValue().until().isAfter(now))
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue().offer()));
    }
}
