package id.guruonline.config.playground.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Work;
import id.guruonline.scheduler.work.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private final ClockForTests clock = new ClockForTests("2026-11-23T02:00:00Z");
    private final AtomicLong nanos = new AtomicLong();
    private final Workers workers =
            new Workers(new Failures(_ -> false, System::nanoTime), System::nanoTime);
    private final Settling settling =
            new Settling(workers, clock, nanos::get, length -> nanos.addAndGet(length.toNanos()));

    @Test
    void what_is_due_is_worked_off_and_what_is_not_waits() {
        Chore chore = new Chore(clock);
        workers.add(chore);
        chore.add("2026-11-23T01:59:00Z");
        chore.add("2026-11-23T02:00:00Z");
        chore.add("2026-11-23T02:00:01Z");

        settling.settle();

        assertThat(chore.done()).hasSize(2);
    }

    @Test
    void what_comes_of_the_work_is_worked_off_too() {
        Chore first = new Chore(clock);
        Chore second = new Chore(clock);
        workers.add(first);
        workers.add(second);
        second.add(clock.instant(), () -> first.add(clock.instant(), () -> {}));

        settling.settle();

        assertThat(first.done()).hasSize(1);
    }

    @Test
    void work_that_another_is_at_is_waited_for() {
        AtomicInteger looks = new AtomicInteger();
        workers.add(
                new Work() {
                    @Override
                    public int runOnce() {
                        return 0;
                    }

                    @Override
                    public boolean hasDue(Instant now) {
                        return looks.incrementAndGet() < 10;
                    }

                    @Override
                    public Optional<Instant> findNextDue() {
                        return Optional.empty();
                    }
                });

        settling.settle();

        assertThat(looks).hasValueGreaterThanOrEqualTo(11);
        assertThat(Duration.ofNanos(nanos.get())).isPositive();
    }

    @Test
    void what_does_not_come_to_rest_is_given_up_after_30_seconds() {
        Chore restless = new Chore(clock);
        workers.add(restless);
        workers.add(
                new Work() {
                    @Override
                    public int runOnce() {
                        nanos.addAndGet(Duration.ofMillis(100).toNanos());
                        restless.add(clock.instant(), () -> {});
                        return 1;
                    }

                    @Override
                    public boolean hasDue(Instant now) {
                        return true;
                    }

                    @Override
                    public Optional<Instant> findNextDue() {
                        return Optional.empty();
                    }
                });

        assertThatExceptionOfType(Settling.NotSettled.class).isThrownBy(settling::settle);
        assertThat(Duration.ofNanos(nanos.get()))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }
}
