package id.guruonline.scheduler.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Virtual threads that work for different keys at the same time, and for one key one after another:
 * one person's messages, one recipient's mail. Whoever asks for a key that is being worked for has
 * it looked at once more at the end, so that nothing that came meanwhile is left lying. Each degree
 * of urgency has places of its own, which no crowd of others takes from it.
 *
 * @param <K> what must not be worked for twice at the same time
 */
public final class Crew<K> {

    private final String name;
    private final Failures failures;
    private final List<Places<K>> places;

    private volatile boolean stopped;

    /** Keys being worked for, each with whether somebody asked for it again meanwhile. */
    private final Map<K, Boolean> asked = new ConcurrentHashMap<>();

    /**
     * @param name what its threads are called
     * @param size how many keys of one urgency are worked for at the same time; more wait for a
     *     place
     * @param urgencies how many degrees of urgency there are
     * @param failures told of jobs that failed
     */
    public Crew(String name, int size, int urgencies, Failures failures) {
        this.name = name;
        this.failures = failures;
        this.places =
                Stream.<Places<K>>generate(() ->
                                new Places<>(new Semaphore(size), ConcurrentHashMap.newKeySet()))
                        .limit(urgencies)
                        .toList();
    }

    /**
     * @param waiting keys for which a thread waits for one of these places
     */
    private record Places<K>(Semaphore free, Set<K> waiting) {}

    /**
     * Does the job for each key nobody is at, and returns when that is done, with how much it was;
     * what others are at is left to them. A job that throws is told of and given up: what it was
     * for is found again in the database. May be called by several at once; an interrupted caller
     * waits all the same.
     *
     * @param job returns how much it worked off
     */
    public int work(Collection<K> keys, ToIntFunction<K> job) {
        return work(List.of(keys), job, () -> {});
    }

    /**
     * As {@link #work(Collection, ToIntFunction)}, with the keys of each urgency in places kept for
     * it, the most urgent first; a key that still waits for a place may be of another urgency too.
     *
     * @param takenUp run once each key is in somebody's hands, before they come to their end
     */
    public int work(
            List<? extends Collection<K>> byUrgency, ToIntFunction<K> job, Runnable takenUp) {
        LongAdder done = new LongAdder();
        List<Thread> threads =
                IntStream.range(0, byUrgency.size())
                        .boxed()
                        .flatMap(urgency ->
                                byUrgency.get(urgency).stream()
                                        .flatMap(key -> begin(key, places.get(urgency), job, done)))
                        .toList();
        takenUp.run();
        threads.forEach(Crew::await);
        return done.intValue();
    }

    /**
     * Does the job for one key on the caller's thread, waiting for a place among those of that
     * urgency. Returns at once where somebody is at the key, who looks at it once more then, or
     * waits for a place for it.
     */
    public void work(K key, int urgency, ToIntFunction<K> job) {
        Places<K> its = places.get(urgency);
        if (!askAgain(key) && its.waiting().add(key)) {
            workFor(key, its, job, new LongAdder());
        }
    }

    /** From now on no job is begun; whoever waits for a place goes. */
    public void stop() {
        stopped = true;
    }

    /** Whether it was: a job that has several things to do begins no more of them. */
    public boolean isStopped() {
        return stopped;
    }

    /** A thread for the key, unless one waits already or somebody is at it and looks once more. */
    private Stream<Thread> begin(K key, Places<K> places, ToIntFunction<K> job, LongAdder done) {
        return askAgain(key) || !places.waiting().add(key)
                ? Stream.of()
                : Stream.of(start(() -> workFor(key, places, job, done)));
    }

    /** Whether somebody is at the key now. */
    boolean isWorkedFor(K key) {
        return asked.containsKey(key);
    }

    private boolean askAgain(K key) {
        return asked.computeIfPresent(key, (_, _) -> true) != null;
    }

    private boolean take(K key) {
        return !asked.merge(key, false, (_, _) -> true);
    }

    private Thread start(Runnable work) {
        return Thread.ofVirtual().name(name).start(Steps.alsoBy(work));
    }

    private void workFor(K key, Places<K> places, ToIntFunction<K> job, LongAdder done) {
        places.free().acquireUninterruptibly();
        try {
            places.waiting().remove(key);
            if (!stopped && take(key)) {
                workOff(key, job, done);
            }
        } finally {
            places.free().release();
        }
    }

    /** An error ends the thread; the key must not stay taken then. */
    private void workOff(K key, ToIntFunction<K> job, LongAdder done) {
        boolean broken = true;
        try {
            do {
                done.add(runOnce(key, job));
            } while (isAskedAgain(key));
            broken = false;
        } finally {
            if (broken) {
                asked.remove(key);
            }
        }
    }

    private int runOnce(K key, ToIntFunction<K> job) {
        try {
            return job.applyAsInt(key);
        } catch (RuntimeException e) {
            failures.tell(name, e);
            return 0;
        } finally {
            Steps.take();
        }
    }

    /** Forgets the key unless somebody asked for it while the job ran. */
    private boolean isAskedAgain(K key) {
        return asked.computeIfPresent(key, (_, again) -> (again && !stopped) ? false : null)
                != null;
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
