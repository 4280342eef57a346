package id.guruonline.scheduler.work;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again on a thread of its own, a while after it was done last. The while
 * is elapsed time: whatever happens to the machine's clock, the next time comes. What fails is done
 * again the next time.
 */
final class Steady implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Steady.class);

    private final String name;
    private final Duration rest;
    private final Runnable job;
    private final Thread thread;
    private volatile boolean stopped;
    private boolean failing;

    /**
     * Begins at once.
     *
     * @param name what the thread is called
     */
    Steady(String name, Duration rest, Runnable job) {
        this.name = name;
        this.rest = rest;
        this.job = job;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::goOn);
    }

    private void goOn() {
        while (!stopped) {
            doOnce();
            LockSupport.parkNanos(rest.toNanos());
        }
    }

    private void doOnce() {
        try {
            job.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("{} fails; it goes on trying", name, Wordless.of(e));
            }
            failing = true;
        }
    }

    /** Ends once what is being done is done; returns at the latest after a few seconds. */
    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
