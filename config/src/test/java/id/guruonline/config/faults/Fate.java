package id.guruonline.config.faults;

import id.guruonline.config.faults.Trouble.DatabaseHangs;
import id.guruonline.config.faults.Trouble.DatabaseKilled;
import id.guruonline.config.faults.Trouble.DatabaseStopped;
import id.guruonline.config.faults.Trouble.Jump;
import id.guruonline.config.faults.Trouble.Kill;
import id.guruonline.config.faults.Trouble.Mood;
import id.guruonline.config.faults.Trouble.Sleep;
import id.guruonline.config.faults.channel.Whims;
import id.guruonline.config.faults.machine.Engine;
import id.guruonline.config.faults.machine.FakeClock;
import id.guruonline.config.faults.machine.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets go wrong what was planned. */
final class Fate implements AutoCloseable {

    private static final Duration STOPPING = Duration.ofSeconds(20);

    private final Engine database;
    private final List<Service> services;
    private final FakeClock clock;
    private final Whims whims;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** One trouble with the database after the other. */
    private final ReentrantLock databaseTrouble = new ReentrantLock();

    Fate(Engine database, List<Service> services, FakeClock clock, Whims whims) {
        this.database = database;
        this.services = services;
        this.clock = clock;
        this.whims = whims;
    }

    /** How often each happened. */
    synchronized Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    private synchronized void count(Object what) {
        counts.merge(what.getClass().getSimpleName(), 1, Integer::sum);
    }

    /** Lets the plan happen, from now on; returns when its last trouble began. */
    void run(Plan plan) throws InterruptedException {
        long begun = System.nanoTime();
        for (Plan.Step step : plan.steps()) {
            long wait = begun + step.after().toNanos() - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
            threads.execute(() -> happen(step.trouble()));
        }
    }

    private void happen(Trouble trouble) {
        try {
            switch (trouble) {
                case Kill(int instance) -> kill(services.get(instance), trouble);
                case Sleep(int instance, Duration lasting) -> {
                    count(trouble);
                    services.get(instance).machine().pause();
                    Thread.sleep(lasting);
                    services.get(instance).machine().goOn();
                }
                case DatabaseKilled(Duration away) ->
                        database(
                                trouble,
                                () -> {
                                    database.machine().kill();
                                    Thread.sleep(away);
                                    database.start();
                                });
                case DatabaseStopped(Duration away) ->
                        database(
                                trouble,
                                () -> {
                                    database.machine().stop(STOPPING);
                                    Thread.sleep(away);
                                    database.start();
                                });
                case DatabaseHangs(Duration lasting) ->
                        database(
                                trouble,
                                () -> {
                                    database.machine().pause();
                                    Thread.sleep(lasting);
                                    database.machine().goOn();
                                });
                case Jump(Duration by) -> {
                    if (clock.jumps()) {
                        count(trouble);
                        clock.jump(by);
                    }
                }
                case Mood(var whim, int percent, Duration lasting) -> {
                    count(trouble);
                    whims.mood(whim, percent);
                    Thread.sleep(lasting);
                    whims.calm();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who is not up yet is left alone: nothing would be under way. */
    private void kill(Service service, Trouble trouble) {
        if (service.isUp()) {
            count(trouble);
            service.machine().kill();
            service.start();
        }
    }

    private interface Happening {
        void happen() throws InterruptedException;
    }

    private void database(Trouble trouble, Happening happening) throws InterruptedException {
        if (databaseTrouble.tryLock()) {
            try {
                count(trouble);
                happening.happen();
            } finally {
                databaseTrouble.unlock();
            }
        }
    }

    /** Lets the last troubles come to their end; nothing goes wrong afterwards. */
    @Override
    public void close() {
        threads.close();
        whims.calm();
    }
}
