package id.guruonline.scheduler.work;

import java.time.Duration;
import java.util.Properties;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Ticks evenly by Quartz, on a RAM store: a tick carries nothing, the deadlines are documents in
 * MongoDB. So a restart loses no time-out, and a stale or doubled tick changes nothing.
 */
public final class Metronome implements AutoCloseable {

    private final Scheduler scheduler;

    /**
     * Starts ticking.
     *
     * @param name tells it from others in the same process
     */
    public Metronome(String name, Wakeup wakeup, Duration every) {
        try {
            scheduler = new StdSchedulerFactory(settings(name)).getScheduler();
            JobDataMap data = new JobDataMap();
            data.put(QuartzTick.WAKEUP, wakeup);
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
            scheduler.scheduleJob(job, trigger);
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not tick", e);
        }
    }

    private static Properties settings(String name) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "metronome-" + name);
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        return settings;
    }

    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not stop", e);
        }
    }
}
