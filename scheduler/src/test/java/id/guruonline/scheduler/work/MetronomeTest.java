package id.guruonline.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.SchedulerRepository;

class MetronomeTest {

    private static final Duration EVERY = Duration.ofMillis(20);

    /** A tick never comes by itself within a test. */
    private static final Duration NEVER = Duration.ofDays(1);

    private final Semaphore ticks = new Semaphore(0);
    private final AtomicLong skipped = new AtomicLong();

    @Test
    void it_ticks_again_and_again() {
        try (Metronome _ = metronome("even", EVERY)) {
            awaitTicks(3);
        }
    }

    @Test
    void it_goes_on_after_quartz_has_ended() throws SchedulerException {
        try (Metronome metronome = metronome("ended", EVERY)) {
            awaitTicks(1);
            scheduler("metronome-ended-1").shutdown(true);
            ticks.drainPermits();

            elapse(Metronome.LATE.plus(EVERY));
            metronome.watch();
            awaitTicks(20);
        }
        assertThat(SchedulerRepository.getInstance().lookupAll())
                .noneMatch(MetronomeTest::isOfEnded);
    }

    @Test
    void everybody_is_woken_when_no_tick_came_though_quartz_sleeps() {
        try (Metronome metronome = metronome("asleep", NEVER)) {
            awaitTicks(1);
            elapse(NEVER);
            metronome.watch();
            assertThat(ticks.drainPermits()).isZero();
            assertThat(metronome.sinceLastTick()).isGreaterThanOrEqualTo(NEVER);

            elapse(Metronome.LATE);
            metronome.watch();
            awaitTicks(1);
            assertThat(metronome.sinceLastTick()).isLessThan(NEVER);
        }
    }

    private Metronome metronome(String name, Duration every) {
        return new Metronome(name, ticks::release, every, () -> System.nanoTime() + skipped.get());
    }

    private void elapse(Duration time) {
        skipped.addAndGet(time.toNanos());
    }

    private static Scheduler scheduler(String name) {
        return SchedulerRepository.getInstance().lookup(name);
    }

    private static boolean isOfEnded(Scheduler scheduler) {
        try {
            return scheduler.getSchedulerName().startsWith("metronome-ended");
        } catch (SchedulerException e) {
            throw new AssertionError(e);
        }
    }

    private void awaitTicks(int count) {
        try {
            assertThat(ticks.tryAcquire(count, 20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
