package id.guruonline.config.playground.clock;

import id.guruonline.scheduler.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Work that is due at known instants, and writes down when it was done by which clock. */
final class Chore implements Work {

    private final InstantSource clock;
    private final NavigableMap<Instant, Runnable> waiting = new TreeMap<>();
    private final List<Instant> done = new ArrayList<>();

    Chore(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(String at) {
        add(Instant.parse(at), () -> {});
    }

    /** Work that brings about other work. */
    synchronized void add(Instant at, Runnable consequence) {
        waiting.put(at, consequence);
    }

    synchronized List<String> done() {
        return done.stream().map(Instant::toString).toList();
    }

    @Override
    public int runOnce() {
        Optional<Runnable> next = begin();
        next.ifPresent(Runnable::run);
        return next.isPresent() ? 1 : 0;
    }

    private synchronized Optional<Runnable> begin() {
        Instant now = clock.instant();
        Map.Entry<Instant, Runnable> first = waiting.firstEntry();
        if (first == null || first.getKey().isAfter(now)) {
            return Optional.empty();
        }
        waiting.pollFirstEntry();
        done.add(now);
        return Optional.of(first.getValue());
    }

    @Override
    public synchronized boolean hasDue(Instant now) {
        return !waiting.headMap(now, true).isEmpty();
    }

    @Override
    public synchronized Optional<Instant> findNextDue() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.firstKey());
    }
}
