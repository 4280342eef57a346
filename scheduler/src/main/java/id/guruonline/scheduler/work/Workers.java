package id.guruonline.scheduler.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every {@link Work} going: a tick or a wake-up makes each look once, on a virtual thread of
 * its own, and what one of them did makes all look again, for the work of one is often the next
 * one's.
 */
public final class Workers implements Wakeup, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final List<Look> looks = new ArrayList<>();
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean started;

    /** Adds somebody to keep going; all are added before the {@link #start}. */
    public void add(Work work) {
        looks.add(new Look(work, new AtomicBoolean()));
    }

    /** Those who are kept going, in the order added. */
    public List<Work> list() {
        return looks.stream().map(Look::work).toList();
    }

    /** From now on wake-ups are followed. */
    public void start() {
        started = true;
        wake();
    }

    @Override
    public void wake() {
        if (started) {
            looks.forEach(this::schedule);
        }
    }

    /**
     * Lets everybody come to rest, does something that must not be disturbed, and lets them go on.
     */
    public void quietly(Runnable something) {
        gate.writeLock().lock();
        try {
            something.run();
        } finally {
            gate.writeLock().unlock();
        }
        wake();
    }

    /**
     * Looks once on the caller's thread and returns how much was worked off, as {@link
     * Work#runOnce} does.
     */
    public int runOnce() {
        return looks.stream().mapToInt(look -> run(look.work())).sum();
    }

    /** Lets what is under way come to its end and starts nothing more. */
    @Override
    public void close() {
        started = false;
        threads.close();
    }

    private void schedule(Look look) {
        if (look.coming().compareAndSet(false, true)) {
            try {
                threads.execute(() -> look(look));
            } catch (RejectedExecutionException e) {
                LOG.debug(
                        "stopping; {} finds its work at the next start",
                        look.work().getClass().getSimpleName(),
                        e);
            }
        }
    }

    private void look(Look look) {
        look.coming().set(false);
        try {
            if (run(look.work()) > 0) {
                wake();
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "{} could not work; it looks again at the next tick",
                    look.work().getClass().getSimpleName(),
                    e);
        }
    }

    private int run(Work work) {
        gate.readLock().lock();
        try {
            return work.runOnce();
        } finally {
            gate.readLock().unlock();
        }
    }

    /**
     * Somebody kept going.
     *
     * @param coming whether a look is scheduled that has not begun
     */
    private record Look(Work work, AtomicBoolean coming) {}
}
