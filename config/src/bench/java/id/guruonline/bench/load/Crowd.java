package id.guruonline.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many people at the same time, each doing one thing after another until the time is up. */
public final class Crowd {

    private Crowd() {}

    /** What one of them does over and over. */
    @FunctionalInterface
    public interface Deed {

        /**
         * Does it.
         *
         * @param who from 0
         * @param again how often that one did it already
         */
        void run(int who, int again) throws Exception;
    }

    /**
     * What came of it.
     *
     * @param perSecond how many were done a second, all together
     */
    public record Outcome(double perSecond, Latencies latencies) {}

    /** Lets them; returns once all are done with what they were at. */
    public static Outcome work(int people, Duration time, Deed deed) throws Exception {
        Latencies latencies = new Latencies();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int who = i;
                all.add(
                        threads.submit(() -> {
                            for (int again = 0; System.nanoTime() < end; again++) {
                                long at = System.nanoTime();
                                deed.run(who, again);
                                latencies.add(Duration.ofNanos(System.nanoTime() - at));
                            }
                            return null;
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Outcome(latencies.count() / seconds, latencies);
    }
}
