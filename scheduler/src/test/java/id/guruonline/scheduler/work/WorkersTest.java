package id.guruonline.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Workers workers =
            new Workers(new Failures(_ -> false, System::nanoTime), nanos::get);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void however_often_it_is_woken_one_look_searches_and_one_waits() {
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Semaphore mayEnd = new Semaphore(0);
        Semaphore ended = new Semaphore(0);
        workers.add(
                new Looking(_ -> {
                    looks.incrementAndGet();
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    acquire(mayEnd);
                    atOnce.decrementAndGet();
                    ended.release();
                }));
        workers.start();
        for (int i = 0; i < 1_000; i++) {
            workers.wake();
        }
        mayEnd.release(2);
        acquire(ended);
        acquire(ended);

        assertThat(looks).hasValue(2);
        assertThat(most).hasValue(1);
        mayEnd.release(1_000);
    }

    @Test
    void a_look_that_has_taken_up_all_it_found_does_not_keep_the_next_one() {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(1);
        workers.add(
                new Looking(takenUp -> {
                    if (looks.incrementAndGet() == 1) {
                        takenUp.run();
                        workers.wake();
                        await(second);
                    } else {
                        second.countDown();
                    }
                }));
        workers.start();

        await(second);
        assertThat(looks.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void what_a_look_throws_even_an_error_does_not_keep_the_next_one() {
        AtomicInteger looks = new AtomicInteger();
        Semaphore begun = new Semaphore(0);
        workers.add(
                new Looking(_ -> {
                    looks.incrementAndGet();
                    begun.release();
                    if (looks.get() == 1) {
                        throw new AssertionError("the thread ends");
                    }
                    throw new IllegalStateException("cannot");
                }));
        workers.start();
        acquire(begun);
        wakeUntil(begun);
        wakeUntil(begun);

        assertThat(looks.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void it_is_shown_when_a_look_last_came_to_its_end_and_that_one_hangs() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        workers.add(
                new Looking(_ -> {
                    begun.countDown();
                    await(mayEnd);
                }));
        workers.start();
        await(begun);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(40));

        Workers.Movement hanging = workers.movements().getFirst();
        mayEnd.countDown();

        assertThat(hanging.name()).isEqualTo("Looking");
        assertThat(hanging.lookEnded()).hasSeconds(40);
        assertThat(hanging.searching()).hasValueSatisfying(time -> assertThat(time).hasSeconds(40));
    }

    private void wakeUntil(Semaphore begun) {
        do {
            workers.wake();
        } while (!tryAcquire(begun));
    }

    private static boolean tryAcquire(Semaphore semaphore) {
        try {
            return semaphore.tryAcquire(10, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void acquire(Semaphore semaphore) {
        try {
            assertThat(semaphore.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private interface Searching {
        void search(Runnable takenUp);
    }

    private record Looking(Searching searching) implements Work {

        @Override
        public int runOnce() {
            return runOnce(() -> {});
        }

        @Override
        public int runOnce(Runnable takenUp) {
            searching.search(takenUp);
            return 0;
        }

        @Override
        public boolean hasDue(Instant now) {
            return false;
        }

        @Override
        public Optional<Instant> findNextDue() {
            return Optional.empty();
        }
    }
}
