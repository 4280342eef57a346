package id.guruonline.scheduler.work;

import java.time.Duration;
import java.util.Properties;
import java.util.function.LongSupplier;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ticks evenly by Quartz, on a RAM store: a tick carries nothing, the deadlines are documents in
 * MongoDB. So a restart loses no time-out, and a stale or doubled tick changes nothing.
 *
 * <p>Quartz reckons by the machine's clock, and sleeps for as long as that is set back. So a guard
 * watches that ticks come as time elapses: where none came it wakes everybody itself and begins
 * Quartz anew, by the clock as it is then, whatever kept it from ticking.
 */
public final class Metronome implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Metronome.class);

    /** How often the guard looks. */
    private static final Duration WATCH = Duration.ofMillis(500);

    /** A tick may come so much later than it should. */
    static final Duration LATE = Duration.ofMillis(2_500);

    private final String name;
    private final Wakeup wakeup;
    private final Duration every;
    private final LongSupplier nanoTime;
    private final Steady guard;
    private Scheduler scheduler;
    private int begun;
    private boolean closed;

    /** When a tick came last, or Quartz was begun. */
    private volatile long movedAt;

    /** Whether a tick came since Quartz was begun. */
    private volatile boolean ticks;

    /**
     * Starts ticking.
     *
     * @param name tells it from others in the same process
     * @param nanoTime as {@link System#nanoTime()}
     */
    public Metronome(String name, Wakeup wakeup, Duration every, LongSupplier nanoTime) {
        this.name = name;
        this.wakeup = wakeup;
        this.every = every;
        this.nanoTime = nanoTime;
        this.movedAt = nanoTime.getAsLong();
        this.scheduler = begin();
        this.guard = new Steady("metronome-guard", WATCH, this::watch, this::notBegun);
    }

    private Scheduler begin() {
        begun++;
        try {
            Scheduler beginning = new StdSchedulerFactory(settings()).getScheduler();
            JobDataMap data = new JobDataMap();
            data.put(QuartzTick.WAKEUP, (Wakeup) this::tick);
            JobDetail job =
                    JobBuilder.newJob(QuartzTick.class)
                            .withIdentity("tick")
                            .setJobData(data)
                            .build();
            Trigger trigger =
                    TriggerBuilder.newTrigger()
                            .withSchedule(
                                    SimpleScheduleBuilder.simpleSchedule()
                                            .withIntervalInMilliseconds(every.toMillis())
                                            .repeatForever()
                                            .withMisfireHandlingInstructionNextWithRemainingCount())
                            .build();
            beginning.scheduleJob(job, trigger);
            beginning.start();
            return beginning;
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not tick", e);
        }
    }

    /** Each beginning has a name of its own: the one before may still be on its way out. */
    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty(
                "org.quartz.scheduler.instanceName", "metronome-" + name + "-" + begun);
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        return settings;
    }

    private void tick() {
        movedAt = nanoTime.getAsLong();
        ticks = true;
        wakeup.wake();
    }

    /** How long ago it ticked last. */
    public Duration sinceLastTick() {
        return Duration.ofNanos(nanoTime.getAsLong() - movedAt);
    }

    /** Begins Quartz anew where no tick came; the log is told once, until it ticks again. */
    synchronized void watch() {
        if (closed || sinceLastTick().compareTo(every.plus(LATE)) < 0) {
            return;
        }
        wakeup.wake();
        if (ticks) {
            LOG.warn(
                    "no tick for {} ms: the machine's clock was set back, Quartz's thread is"
                            + " gone, or the machine is too busy; Quartz is begun anew",
                    sinceLastTick().toMillis());
        }
        ticks = false;
        movedAt = nanoTime.getAsLong();
        Scheduler before = scheduler;
        scheduler = begin();
        end(before, false);
    }

    private void notBegun(Throwable e) {
        LOG.error("Quartz could not be begun anew; it is tried again", Wordless.of(e));
    }

    private static void end(Scheduler ending, boolean awaitJobs) {
        try {
            ending.shutdown(awaitJobs);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not stop", e);
        }
    }

    @Override
    public void close() {
        guard.close();
        Scheduler last;
        synchronized (this) {
            closed = true;
            last = scheduler;
        }
        end(last, true);
    }
}
