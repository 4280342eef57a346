package id.guruonline.scheduler.work;

import java.util.Objects;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * One tick of the {@link Metronome}: what fell due meanwhile, by the service's clock, is worked
 * off.
 */
@DisallowConcurrentExecution
public final class QuartzTick implements Job {

    static final String WAKEUP = "wakeup";

    @Override
    public void execute(JobExecutionContext context) {
        ((Wakeup) Objects.requireNonNull(context.getMergedJobDataMap().get(WAKEUP))).wake();
    }
}
