package id.guruonline.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
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
    void what_is_handed_over_is_worked_off_at_once_and_nobody_looks_around_for_it() {
        AtomicInteger looks = new AtomicInteger();
        Semaphore looked = new Semaphore(0);
        workers.add(
                new Looking(_ -> {
                    looks.incrementAndGet();
                    looked.release();
                }));
        HandOver<String> lanes = new HandOver<>();
        BlockingQueue<String> taken = new LinkedBlockingQueue<>();
        workers.take(lanes, "a turn", taken::add);
        lanes.give("before the start");
        workers.start();
        acquire(looked);
        lanes.give("person:ana");

        assertThat(poll(taken)).isEqualTo("person:ana");
        assertThat(taken).isEmpty();
        assertThat(looks).hasValue(1);
    }

    @Test
    void what_was_handed_over_before_everybody_was_quieted_is_dropped_and_forgotten() {
        AtomicInteger forgotten = new AtomicInteger();
        workers.add(new Forgetting(forgotten::incrementAndGet));
        HandOver<String> orders = new HandOver<>();
        BlockingQueue<String> taken = new LinkedBlockingQueue<>();
        workers.take(orders, "an order", taken::add);
        workers.start();
        workers.quietly(() -> orders.give("of the world before"));
        orders.give("of this world");

        assertThat(poll(taken)).isEqualTo("of this world");
        assertThat(taken).isEmpty();
        assertThat(forgotten).hasValue(1);
    }

    @Test
    void more_than_can_be_in_hand_is_left_to_the_next_look() {
        HandOver<Integer> pieces = new HandOver<>();
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        Semaphore ended = new Semaphore(0);
        workers.take(
                pieces,
                "a piece",
                _ -> {
                    begun.incrementAndGet();
                    await(mayEnd);
                    ended.release();
                });
        workers.start();
        for (int i = 0; i < 3_000; i++) {
            pieces.give(i);
        }
        mayEnd.countDown();
        acquire(ended, 1_000);

        assertThat(begun).hasValue(1_000);
    }

    @Test
    void a_look_that_found_something_is_followed_by_another_of_the_same_work_only() {
        AtomicInteger left = new AtomicInteger(3);
        AtomicInteger others = new AtomicInteger();
        CountDownLatch empty = new CountDownLatch(1);
        workers.add(
                new Finding(() -> {
                    int before = left.getAndUpdate(n -> Math.max(0, n - 1));
                    if (before == 0) {
                        empty.countDown();
                    }
                    return Math.min(1, before);
                }));
        workers.add(new Looking(_ -> others.incrementAndGet()));
        workers.start();
        await(empty);

        assertThat(others.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_look_that_comes_no_step_further_is_shown_to_stand_still() {
        assertThat(stillAfterFortySeconds(() -> {})).hasSeconds(40);
    }

    @Test
    void a_look_that_takes_long_is_not_as_long_as_anything_in_it_comes_to_its_end() {
        assertThat(stillAfterFortySeconds(Steps::take)).isZero();
    }

    @Test
    void what_a_crew_works_off_for_a_look_is_a_step_of_it() {
        Crew<String> crew = new Crew<>("crew", 2, 1, new Failures(_ -> false, () -> 0));
        assertThat(stillAfterFortySeconds(() -> crew.work(List.of("key"), _ -> 1))).isZero();
        assertThat(stillAfterFortySeconds(() -> crew.work("key", 0, _ -> 1))).isZero();
    }

    @Test
    void what_is_handed_over_is_no_step_of_a_look_that_stands_still() {
        HandOver<String> handed = new HandOver<>();
        CountDownLatch done = new CountDownLatch(1);
        workers.take(
                handed,
                "taking",
                _ -> {
                    Steps.take();
                    done.countDown();
                });
        workers.start();
        assertThat(
                        stillAfterFortySeconds(() -> {
                            handed.give("piece");
                            await(done);
                        }))
                .hasSeconds(40);
    }

    /** How long nothing moved in a look that does something after 40 seconds, and does not end. */
    private Duration stillAfterFortySeconds(Runnable something) {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Workers slow = new Workers(new Failures(_ -> false, () -> 0), nanos::get);
        slow.add(
                new Looking(_ -> {
                    nanos.addAndGet(TimeUnit.SECONDS.toNanos(40));
                    something.run();
                    done.countDown();
                    await(mayEnd);
                }));
        slow.start();
        await(done);
        Workers.Movement movement = slow.movements().getFirst();
        mayEnd.countDown();
        slow.close();
        assertThat(movement.name()).isEqualTo("Looking");
        return movement.still();
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

    private static String poll(BlockingQueue<String> queue) {
        try {
            return String.valueOf(queue.poll(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void acquire(Semaphore semaphore) {
        acquire(semaphore, 1);
    }

    private static void acquire(Semaphore semaphore, int times) {
        try {
            assertThat(semaphore.tryAcquire(times, 20, TimeUnit.SECONDS)).isTrue();
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

    private record Forgetting(Runnable forgetting) implements Work {

        @Override
        public int runOnce() {
            return 0;
        }

        @Override
        public void forget() {
            forgetting.run();
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

    private record Finding(IntSupplier finding) implements Work {

        @Override
        public int runOnce() {
            return finding.getAsInt();
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
