package id.guruonline.scheduler.work;

import java.util.Objects;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * One tick of the {@link Metronome}: what fell due meanwhile, by the service's clock, is worked
 * off. Quartz goes on after whatever a job throws, so a lack of memory is told before.
 */
@DisallowConcurrentExecution
public final class QuartzTick implements Job {

    static final String WAKEUP = "wakeup";

    @Override
    public void execute(JobExecutionContext context) {
        tick((Wakeup) Objects.requireNonNull(context.getMergedJobDataMap().get(WAKEUP)));
    }

    static void tick(Wakeup wakeup) {
        try {
            wakeup.wake();
        } catch (OutOfMemoryError e) {
            Fatal.check(e);
            throw e;
        }
    }
}
