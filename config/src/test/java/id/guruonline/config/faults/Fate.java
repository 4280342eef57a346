package id.guruonline.config.faults;

import id.guruonline.config.faults.Trouble.DatabaseHangs;
import id.guruonline.config.faults.Trouble.DatabaseKilled;
import id.guruonline.config.faults.Trouble.DatabaseStopped;
import id.guruonline.config.faults.Trouble.DiskFull;
import id.guruonline.config.faults.Trouble.Jump;
import id.guruonline.config.faults.Trouble.Kill;
import id.guruonline.config.faults.Trouble.Mood;
import id.guruonline.config.faults.Trouble.Sleep;
import id.guruonline.config.faults.Trouble.WritesFail;
import id.guruonline.config.faults.channel.Whims;
import id.guruonline.config.faults.check.Violation;
import id.guruonline.config.faults.machine.Disk;
import id.guruonline.config.faults.machine.Engine;
import id.guruonline.config.faults.machine.FakeClock;
import id.guruonline.config.faults.machine.Machine;
import id.guruonline.config.faults.machine.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/** Lets go wrong what was planned. */
final class Fate implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    /** The least that the database is there between two troubles. */
    private static final Duration REST = Duration.ofSeconds(8);

    private static final Duration STOPPING = Duration.ofSeconds(20);

    /** An instance that is not up by then is not waited for any longer. */
    private static final Duration COMING_UP = Duration.ofMinutes(3);

    /** So long the last troubles have to come to their end. */
    private static final Duration ENDING = Duration.ofMinutes(5);

    /** So many lessons get a teacher between two jumps, or none would be under way at any. */
    private static final int LESSONS_BETWEEN_JUMPS = 2;

    /** Where nothing moves for so long, the clock jumps nevertheless. */
    private static final Duration WAITING_FOR_LESSONS = Duration.ofMinutes(1);

    private final Engine database;
    private final Disk disk;
    private final List<Service> services;
    private final FakeClock clock;
    private final Whims whims;
    private final LongSupplier lessons;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private final Map<Service, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final Set<Service> up = ConcurrentHashMap.newKeySet();

    /** One trouble with the database after the other. */
    private final ReentrantLock databaseTrouble = new ReentrantLock();

    /** The channels have one mood after the other. */
    private final ReentrantLock moods = new ReentrantLock();

    /** Held while the database is away or fails. */
    private final ReentrantLock away = new ReentrantLock();

    /**
     * So many kills may wait for their instances: where these are long in coming up, the plan waits
     * for them, and all else that goes wrong with it.
     */
    private final Semaphore kills;

    /**
     * @param lessons how many have got a teacher so far
     */
    Fate(
            Engine database,
            Disk disk,
            List<Service> services,
            FakeClock clock,
            Whims whims,
            LongSupplier lessons) {
        this.database = database;
        this.disk = disk;
        this.services = services;
        this.clock = clock;
        this.whims = whims;
        this.lessons = lessons;
        this.kills = new Semaphore(services.size());
    }

    /** How often each happened. */
    synchronized Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** What did not go wrong as planned, or did not come back. */
    synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    private synchronized void accuse(String subject, String evidence) {
        violations.add(new Violation(Violation.Kind.PROCESS, subject, evidence));
    }

    private void count(Trouble what) {
        note(what.getClass().getSimpleName());
    }

    private synchronized void note(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** Lets the plan happen, from now on; returns when its last trouble began. */
    void run(Plan plan) throws InterruptedException {
        Duration before = Duration.ZERO;
        long enough = LESSONS_BETWEEN_JUMPS;
        for (Plan.Step step : plan.steps()) {
            Thread.sleep(step.after().minus(before));
            before = step.after();
            if (step.trouble() instanceof Kill) {
                kills.acquire();
            }
            if (step.trouble() instanceof Jump && clock.jumps()) {
                awaitLessons(enough);
                enough = lessons.getAsLong() + LESSONS_BETWEEN_JUMPS;
            }
            threads.execute(() -> happen(step.trouble()));
        }
    }

    private void awaitLessons(long enough) throws InterruptedException {
        long end = System.nanoTime() + WAITING_FOR_LESSONS.toNanos();
        while (lessons.getAsLong() < enough && System.nanoTime() < end) {
            Thread.sleep(LOOK_EVERY);
        }
    }

    private void happen(Trouble trouble) {
        try {
            switch (trouble) {
                case Kill(int instance, Duration alive) -> {
                    try {
                        kill(services.get(instance), alive, trouble);
                    } finally {
                        kills.release();
                    }
                }
                case Sleep(int instance, Duration lasting) -> {
                    count(trouble);
                    pause(services.get(instance).machine(), lasting);
                }
                case DatabaseKilled(Duration gone) ->
                        ours(
                                trouble,
                                machine -> {
                                    machine.kill();
                                    Thread.sleep(gone);
                                    database.start();
                                });
                case DatabaseStopped(Duration gone) ->
                        ours(
                                trouble,
                                machine -> {
                                    machine.stop(STOPPING);
                                    Thread.sleep(gone);
                                    database.start();
                                });
                case DatabaseHangs(Duration lasting) ->
                        ours(trouble, machine -> pause(machine, lasting));
                case WritesFail(int code, boolean afterwards, int writes, Duration lasting) -> {
                    if (database.failsAtWill()) {
                        alone(
                                trouble,
                                () -> {
                                    try {
                                        database.failWrites(code, afterwards, writes);
                                        Thread.sleep(lasting);
                                    } finally {
                                        database.failNoMore();
                                    }
                                });
                    }
                }
                case DiskFull(Duration lasting) -> {
                    if (disk.isBounded()) {
                        database(
                                trouble,
                                () -> {
                                    try {
                                        disk.fill();
                                        Thread.sleep(lasting);
                                    } finally {
                                        disk.free();
                                    }
                                });
                    }
                }
                case Jump(Duration by) -> {
                    if (clock.jumps()) {
                        count(trouble);
                        clock.jump(by);
                    }
                }
                case Mood(var whim, int percent, Duration lasting) -> {
                    moods.lockInterruptibly();
                    try {
                        count(trouble);
                        whims.mood(whim, percent);
                        Thread.sleep(lasting);
                    } finally {
                        whims.calm();
                        moods.unlock();
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            accuse(trouble.getClass().getSimpleName(), "broke off: " + e);
        }
    }

    private static void pause(Machine machine, Duration lasting) throws InterruptedException {
        try {
            machine.pause();
            Thread.sleep(lasting);
        } finally {
            machine.goOn();
        }
    }

    /**
     * What ends by itself is started again, as by whoever looks after a machine: without a database
     * a service may end at its start, and never later.
     */
    void watch() throws InterruptedException {
        try {
            while (true) {
                services.forEach(this::look);
                Thread.sleep(LOOK_EVERY);
            }
        } catch (RuntimeException e) {
            accuse("watch", "broke off: " + e);
        }
    }

    private void look(Service service) {
        if (service.isUp()) {
            up.add(service);
        } else if (service.machine().diedByItself()) {
            note(up.contains(service) ? "ended by itself" : "ended at its start");
            service.start();
        }
    }

    /** Once it is up and had a little time to be in the middle of something. */
    private void kill(Service service, Duration alive, Trouble trouble)
            throws InterruptedException {
        ReentrantLock turn = turns.computeIfAbsent(service, _ -> new ReentrantLock());
        turn.lockInterruptibly();
        try {
            if (!isUpInTime(service)) {
                accuse(service.machine().name(), "is not up after " + COMING_UP);
                return;
            }
            Thread.sleep(alive);
            count(trouble);
            service.machine().kill();
            up.remove(service);
            service.start();
        } finally {
            turn.unlock();
        }
    }

    private boolean isUpInTime(Service service) throws InterruptedException {
        long end = System.nanoTime() + COMING_UP.toNanos();
        while (!up.contains(service)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_EVERY);
        }
        return true;
    }

    private interface Happening {
        void happen() throws InterruptedException;
    }

    private interface MachineHappening {
        void happen(Machine machine) throws InterruptedException;
    }

    /** A database that others run is nobody's to stop. */
    private void ours(Trouble trouble, MachineHappening happening) throws InterruptedException {
        Optional<Machine> machine = database.machine();
        if (machine.isPresent()) {
            database(trouble, () -> happening.happen(machine.get()));
        }
    }

    private void database(Trouble trouble, Happening happening) throws InterruptedException {
        databaseTrouble.lockInterruptibly();
        try {
            alone(trouble, happening);
            Thread.sleep(REST);
        } finally {
            databaseTrouble.unlock();
        }
    }

    private void alone(Trouble trouble, Happening happening) throws InterruptedException {
        away.lockInterruptibly();
        try {
            count(trouble);
            happening.happen();
        } finally {
            away.unlock();
        }
    }

    /** Lets the last troubles come to their end; nothing goes wrong afterwards. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(ENDING.toSeconds(), TimeUnit.SECONDS)) {
                accuse("fate", "its troubles do not end");
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            whims.calm();
        }
    }
}
