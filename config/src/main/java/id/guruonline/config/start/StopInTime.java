package id.guruonline.config.start;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the process in time once it was told to stop, whatever still hangs: everything that waits
 * lies in the database, and what was under way is taken up again as after a crash.
 */
final class StopInTime {

    /** Whoever runs the service gives it 20 seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(18);

    /** As a process ends that obeys SIGTERM. */
    private static final int TERMINATED = 143;

    private StopInTime() {}

    /** From now on a stop takes no longer. */
    static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(StopInTime::beginToWait, "stop-in-time"));
    }

    /** The hook itself must end at once: the process waits for all of them. */
    private static void beginToWait() {
        Thread.ofPlatform().daemon().name("stop-in-time").start(StopInTime::waitAndEnd);
    }

    private static void waitAndEnd() {
        long began = System.nanoTime();
        long left = LONGEST.toNanos();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = LONGEST.toNanos() - (System.nanoTime() - began);
        }
        System.err.println(
                "Stopping takes too long and is broken off; what waits lies in the database.");
        Runtime.getRuntime().halt(TERMINATED);
    }
}
