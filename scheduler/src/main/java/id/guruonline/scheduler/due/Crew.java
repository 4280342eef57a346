package id.guruonline.scheduler.due;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Virtual threads that work for different keys at the same time, and for one key one after another:
 * one person's messages, one recipient's mail. Whoever asks for a key that is being worked for has
 * it looked at once more at the end, so that nothing that came meanwhile is left lying.
 *
 * @param <K> what must not be worked for twice at the same time
 */
public final class Crew<K> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private final String name;
    private final Semaphore places;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();

    /** Keys being worked for, each with whether somebody asked for it again meanwhile. */
    private final Map<K, Boolean> asked = new HashMap<>();

    private boolean closed;

    /**
     * @param name what its threads are called
     * @param size how many keys are worked for at the same time; more wait for a place
     */
    public Crew(String name, int size) {
        this.name = name;
        this.places = new Semaphore(size);
    }

    /**
     * Starts the job for the key, or has it done once more by whoever is at it. A job that throws
     * is logged and given up; what it was for is found again in the database.
     *
     * @return whether a thread was started
     */
    public boolean start(K key, Runnable job) {
        lock.lock();
        try {
            if (closed || asked.computeIfPresent(key, (_, _) -> true) != null) {
                return false;
            }
            asked.put(key, false);
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name(name).start(() -> work(key, job));
        return true;
    }

    /** Waits until nobody is at work. */
    public void awaitIdle() throws InterruptedException {
        lock.lock();
        try {
            while (!asked.isEmpty()) {
                idle.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more work and waits for what is under way; a job is never interrupted. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            while (!asked.isEmpty()) {
                idle.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void work(K key, Runnable job) {
        places.acquireUninterruptibly();
        try {
            do {
                runOnce(job);
            } while (isAskedAgain(key));
        } finally {
            places.release();
        }
    }

    private void runOnce(Runnable job) {
        try {
            job.run();
        } catch (Throwable t) {
            LOG.warn("{}: a job was given up and is found again later", name, Wordless.of(t));
        }
    }

    /** Forgets the key unless somebody asked for it while the job ran. */
    private boolean isAskedAgain(K key) {
        lock.lock();
        try {
            boolean again = !closed && Boolean.TRUE.equals(asked.replace(key, false));
            if (!again) {
                asked.remove(key);
                idle.signalAll();
            }
            return again;
        } finally {
            lock.unlock();
        }
    }
}
