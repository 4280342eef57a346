package id.guruonline.bot.telegram.api;

import id.guruonline.scheduler.work.Fatal;
import id.guruonline.scheduler.work.Wordless;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does something over and over until it is closed, whatever goes wrong. */
public final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final Supervised work;
    private final Duration afterFailure;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /**
     * Begins at once.
     *
     * @param name the thread's
     */
    public Supervisor(String name, Supervised work) {
        this(name, work, AFTER_A_FAILURE);
    }

    /**
     * As that.
     *
     * @param afterFailure how long it rests after a step that failed
     */
    Supervisor(String name, Supervised work, Duration afterFailure) {
        this.work = work;
        this.afterFailure = afterFailure;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
        thread.start();
    }

    private void run() {
        try {
            Duration rest = step();
            while (!rest.equals(Supervised.NEVER)
                    && !stop.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                rest = step();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration step() {
        try {
            return work.step();
        } catch (RuntimeException | Error e) {
            Fatal.check(e);
            LOG.error("{} goes on after a failure", thread.getName(), Wordless.of(e));
            return afterFailure;
        }
    }

    /** What is being saved is saved to its end, for which it is given a moment. */
    @Override
    public void close() {
        closeAll(List.of(this));
    }

    /** Closes them together: however many hang, it takes no longer than one may. */
    public static void closeAll(List<Supervisor> all) {
        all.forEach(Supervisor::breakOff);
        long began = System.nanoTime();
        for (Supervisor each : all) {
            each.await(LONGEST_GOODBYE.minusNanos(System.nanoTime() - began));
        }
    }

    private void breakOff() {
        stop.countDown();
        work.close();
    }

    private void await(Duration longest) {
        try {
            if (!thread.join(longest)) {
                LOG.info("{} is left where it hangs", thread.getName());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
