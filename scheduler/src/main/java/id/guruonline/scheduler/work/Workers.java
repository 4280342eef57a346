package id.guruonline.scheduler.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every {@link Work} going. What is handed over within the process is worked off at once, by
 * as many threads as are allowed for it. For all else each tick makes every work look once, on a
 * virtual thread of its own, and again as long as there was something for it. Of each work one look
 * is searching and one waits, never more, however often it is woken.
 */
public final class Workers implements Wakeup, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    /** Of what is handed over so many pieces are in hand or wait, of each kind. */
    private static final int MOST_IN_HAND = 1_000;

    /** What is under way has so long to come to its end when the service stops. */
    private static final Duration LAST_WAIT = Duration.ofSeconds(8);

    private final Failures failures;
    private final LongSupplier nanoTime;
    private final List<Look> looks = new ArrayList<>();
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger quieted = new AtomicInteger();
    private volatile boolean started;

    /**
     * @param failures told of looks that failed
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Workers(Failures failures, LongSupplier nanoTime) {
        this.failures = failures;
        this.nanoTime = nanoTime;
    }

    /** Adds somebody to keep going; all are added before the {@link #start}. */
    public void add(Work work) {
        looks.add(new Look(work));
    }

    /**
     * From now on what is handed over there is worked off on a thread of its own. More than some
     * are left to the next look.
     *
     * @param name who does it, for the log
     * @param job may throw: what it was for is found again in the database
     */
    public <T> void take(HandOver<T> from, String name, Consumer<? super T> job) {
        Semaphore hands = new Semaphore(MOST_IN_HAND);
        from.to(piece -> {
            if (started && hands.tryAcquire()) {
                soon(name, () -> job.accept(piece), hands::release);
            }
        });
    }

    private void soon(String name, Runnable job, Runnable afterwards) {
        int before = quieted.get();
        try {
            threads.execute(() -> {
                gate.readLock().lock();
                try {
                    if (quieted.get() == before) {
                        job.run();
                    }
                } catch (RuntimeException e) {
                    failures.tell(name, e);
                } finally {
                    gate.readLock().unlock();
                    afterwards.run();
                }
            });
        } catch (RejectedExecutionException e) {
            afterwards.run();
            LOG.debug("stopping; {} finds its work at the next start", name, e);
        }
    }

    /** Those who are kept going, in the order added. */
    public List<Work> list() {
        return looks.stream().map(look -> look.work).toList();
    }

    /** How each of them moves, in the order added. */
    public List<Movement> movements() {
        return looks.stream().map(Look::movement).toList();
    }

    /**
     * How somebody moves who is kept going.
     *
     * @param name what it is called
     * @param still how long ago anything came to its end in its looks, well or not
     */
    public record Movement(String name, Duration still) {}

    /** From now on ticks are followed, and what is handed over is taken. */
    public void start() {
        started = true;
        wake();
    }

    @Override
    public void wake() {
        if (started) {
            looks.forEach(Look::ask);
        }
    }

    /**
     * Lets everybody come to rest, does something that must not be disturbed, and lets them go on
     * as after a start: what was handed over before is dropped, and nothing is remembered.
     */
    public void quietly(Runnable something) {
        gate.writeLock().lock();
        try {
            something.run();
        } finally {
            quieted.incrementAndGet();
            looks.forEach(look -> look.work.forget());
            gate.writeLock().unlock();
        }
        wake();
    }

    /**
     * Looks once on the caller's thread and returns how much was worked off, as {@link
     * Work#runOnce} does.
     */
    public int runOnce() {
        return looks.stream().mapToInt(look -> gated(look.work, () -> {})).sum();
    }

    /**
     * Starts nothing more and lets what is under way come to its end, for some seconds: what does
     * not in time lies in the database as after a crash.
     */
    @Override
    public void close() {
        started = false;
        looks.forEach(look -> look.work.stop());
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("stopping; what is still under way is taken up at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int gated(Work work, Runnable takenUp) {
        gate.readLock().lock();
        try {
            return work.runOnce(takenUp);
        } finally {
            gate.readLock().unlock();
        }
    }

    /** The looks of somebody who is kept going. */
    private final class Look {

        private final Work work;
        private boolean searching;
        private boolean asked;
        private final Steps steps = new Steps(nanoTime);

        Look(Work work) {
            this.work = work;
        }

        /** Begins a look, or lets one wait for the one that searches. */
        synchronized void ask() {
            if (searching) {
                asked = true;
                return;
            }
            searching = true;
            asked = false;
            begin();
        }

        private void begin() {
            try {
                threads.execute(steps.by(this::run));
            } catch (RejectedExecutionException e) {
                searching = false;
                LOG.debug("stopping; {} finds its work at the next start", name(), e);
            }
        }

        /** An error ends the thread, not the looks: the next one has a thread of its own. */
        private void run() {
            AtomicBoolean over = new AtomicBoolean();
            Runnable takenUp =
                    () -> {
                        if (over.compareAndSet(false, true)) {
                            searched();
                        }
                    };
            try {
                if (gated(work, takenUp) > 0 && started) {
                    ask();
                }
            } catch (RuntimeException e) {
                failures.tell(name(), e);
            } finally {
                steps.taken();
                takenUp.run();
            }
        }

        private synchronized void searched() {
            searching = false;
            if (asked && started) {
                ask();
            }
        }

        Movement movement() {
            return new Movement(name(), steps.sinceLast());
        }

        private String name() {
            return work.getClass().getSimpleName();
        }
    }
}
