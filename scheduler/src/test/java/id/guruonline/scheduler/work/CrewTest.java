package id.guruonline.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrewTest {

    private final Crew<String> crew =
            new Crew<>("test", 2, 2, new Failures(_ -> false, System::nanoTime));

    @Test
    void work_for_several_keys_is_added_up() {
        assertThat(crew.work(List.of("a", "bb", "ccc"), String::length)).isEqualTo(6);
    }

    @Test
    void a_key_asked_for_while_it_is_worked_for_is_looked_at_once_more_at_the_end() {
        AtomicInteger looks = new AtomicInteger();
        int done =
                crew.work(
                        List.of("a"),
                        _ -> {
                            if (looks.incrementAndGet() == 1) {
                                assertThat(crew.work(List.of("a"), _ -> 100)).isZero();
                                assertThat(crew.work(List.of("a"), _ -> 100)).isZero();
                            }
                            return 1;
                        });

        assertThat(done).isEqualTo(2);
        assertThat(looks).hasValue(2);
    }

    @Test
    void a_job_that_throws_is_given_up_and_can_be_asked_for_again() {
        int done =
                crew.work(
                        List.of("bad", "good"),
                        key -> {
                            if (key.equals("bad")) {
                                throw new IllegalStateException("cannot");
                            }
                            return 1;
                        });

        assertThat(done).isEqualTo(1);
        assertThat(crew.work(List.of("bad"), _ -> 1)).isEqualTo(1);
    }

    @Test
    void no_more_keys_are_worked_for_at_once_than_there_are_places() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        crew.work(
                List.of("a", "b", "c", "d"),
                _ -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    two.countDown();
                    await(two);
                    atOnce.decrementAndGet();
                    return 1;
                });

        assertThat(most).hasValue(2);
    }

    @Test
    void an_urgent_key_is_worked_for_though_all_places_are_taken_and_it_waits_for_one() {
        CountDownLatch urgentDone = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        List<String> ended = new CopyOnWriteArrayList<>();
        Thread crowd =
                Thread.startVirtualThread(() ->
                        crew.work(
                                List.of(List.of(), List.of("a", "b", "waiting")),
                                key -> {
                                    begun.countDown();
                                    await(urgentDone);
                                    ended.add(key);
                                    return 1;
                                },
                                () -> {}));
        await(begun);
        String waiting =
                Stream.of("a", "b", "waiting")
                        .filter(key -> !crew.isWorkedFor(key))
                        .findFirst()
                        .orElseThrow();
        int done = crew.work(List.of(List.of(waiting)), key -> ended.add(key) ? 1 : 0, () -> {});
        urgentDone.countDown();
        join(crowd);

        assertThat(done).isEqualTo(1);
        assertThat(ended.getFirst()).isEqualTo(waiting);
    }

    @Test
    void an_interrupted_caller_waits_all_the_same_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        int done = crew.work(List.of("a"), _ -> 1);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).isEqualTo(1);
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
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
}
