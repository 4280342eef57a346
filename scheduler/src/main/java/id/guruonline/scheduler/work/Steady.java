package id.guruonline.scheduler.work;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Does something again and again on a thread of its own, a while after it was done last. The while
 * is elapsed time: whatever happens to the machine's clock, the next time comes. What fails is done
 * again the next time.
 */
public final class Steady implements AutoCloseable {

    private final Duration rest;
    private final Runnable job;
    private final Consumer<Throwable> failed;
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * Begins at once.
     *
     * @param name what the thread is called
     * @param failed is told of what the job threw
     */
    public Steady(String name, Duration rest, Runnable job, Consumer<Throwable> failed) {
        this.rest = rest;
        this.job = job;
        this.failed = failed;
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
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            failed.accept(e);
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
