package id.guruonline.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long things took. Thread-safe. */
public final class Latencies {

    private final List<Duration> all = new ArrayList<>();

    public synchronized void add(Duration took) {
        all.add(took);
    }

    public synchronized int count() {
        return all.size();
    }

    /** What so many of a hundred took at most, in milliseconds; 0 where there is nothing. */
    public synchronized double millis(double percent) {
        if (all.isEmpty()) {
            return 0;
        }
        List<Duration> sorted = all.stream().sorted().toList();
        int index = (int) Math.ceil(sorted.size() * percent / 100) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1)).toNanos() / 1e6;
    }
}
