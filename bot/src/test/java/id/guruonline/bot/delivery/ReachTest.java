package id.guruonline.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReachTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Reach reach = new Reach("pigeons", nanos::get);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whoever_answered_last_is_not_asked() {
        assertThat(answers(false)).isTrue();
        reach.missed();
        reach.reached();
        assertThat(answers(false)).isTrue();
        assertThat(asked).hasValue(0);
    }

    @Test
    void whoever_did_not_is_asked_until_it_answers() {
        reach.missed();
        nanos.addAndGet(Duration.ofMinutes(3).toNanos());
        assertThat(answers(false)).isFalse();
        assertThat(reach.findMissedFor()).contains(Duration.ofMinutes(3));
        assertThat(answers(true)).isTrue();
        assertThat(reach.findMissedFor()).isEmpty();
    }

    @Test
    void of_whom_nothing_was_heard_for_a_while_it_is_asked_whether_they_are_there() {
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        probe(false);
        assertThat(asked).hasValue(0);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        probe(true);
        probe(false);
        assertThat(asked).hasValue(1);
        assertThat(reach.findMissedFor()).isEmpty();
    }

    @Test
    void an_idle_channel_that_went_away_is_missed_since_it_was_heard_last() {
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        probe(false);
        nanos.addAndGet(Duration.ofSeconds(90).toNanos());
        probe(false);
        assertThat(reach.findMissedFor()).contains(Duration.ofMinutes(2));

        probe(true);
        assertThat(reach.findMissedFor()).isEmpty();
    }

    @Test
    void a_call_that_hangs_counts_from_its_beginning() {
        reach.reached();
        nanos.addAndGet(Duration.ofSeconds(50).toNanos());
        reach.missed();
        assertThat(reach.findMissedFor()).contains(Duration.ofSeconds(50));
    }

    @Test
    void one_asks_at_a_time_and_others_wait_for_what_that_one_hears() throws Exception {
        reach.missed();
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch heard = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first =
                    callers.submit(() ->
                            reach.answers(() -> {
                                asking.countDown();
                                return isOpen(heard);
                            }));
            asking.await();
            Future<Boolean> other = callers.submit(() -> answers(false));
            heard.countDown();

            assertThat(first.get()).isTrue();
            assertThat(other.get()).isTrue();
        }
        assertThat(asked).hasValue(0);
    }

    private static boolean isOpen(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void probe(boolean answer) {
        reach.probe(() -> {
            asked.incrementAndGet();
            return answer;
        });
    }

    private boolean answers(boolean answer) {
        return reach.answers(() -> {
            asked.incrementAndGet();
            return answer;
        });
    }
}
