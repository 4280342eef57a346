package id.guruonline.scheduler.simulation.memory;

import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.state.Hold;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds in memory; safe for many threads. */
public final class MemoryHolds implements HoldStore {

    private record Place(String teacherId, int band) {

        static Place of(Hold hold) {
            return new Place(hold.teacherId(), hold.band());
        }
    }

    private record Lasting(Hold hold, Instant until) {}

    private final Map<Place, Lasting> holds = new HashMap<>();

    @Override
    public synchronized boolean take(Hold hold, Instant until, Instant now) {
        Lasting present = holds.get(Place.of(hold));
        boolean free =
                present == null || present.hold().equals(hold) || !present.until().isAfter(now);
        if (free) {
            holds.put(Place.of(hold), new Lasting(hold, until));
        }
        return free;
    }

    @Override
    public synchronized void extend(Hold hold, Instant until) {
        holds.computeIfPresent(
                Place.of(hold), (_, h) -> h.hold().equals(hold) ? new Lasting(hold, until) : h);
    }

    @Override
    public synchronized void release(Hold hold) {
        holds.computeIfPresent(Place.of(hold), (_, h) -> h.hold().equals(hold) ? null : h);
    }

    @Override
    public synchronized List<Hold> listHolds(Instant now) {
        return holds.values().stream()
                .filter(lasting -> lasting.until().isAfter(now))
                .map(Lasting::hold)
                .toList();
    }

    @Override
    public synchronized List<Hold> listAll() {
        return holds.values().stream().map(Lasting::hold).toList();
    }
}
