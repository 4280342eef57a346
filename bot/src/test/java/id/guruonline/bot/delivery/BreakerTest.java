package id.guruonline.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** An outage of sending alone costs a few messages an attempt, and not each of them all. */
class BreakerTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
    private final Breaker breaker = new Breaker(nanos::get);

    @Test
    void one_that_fails_now_and_then_holds_up_nobody() {
        for (int i = 0; i < 20; i++) {
            breaker.failed();
            breaker.failed();
            assertThat(breaker.lets()).isTrue();
            breaker.worked();
        }
    }

    @Test
    void after_a_few_in_a_row_one_at_a_time_tries() {
        fail(Breaker.FEW);
        assertThat(breaker.lets()).isFalse();

        pass(Breaker.FIRST_REST);
        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).isFalse();
    }

    @Test
    void the_rests_grow_up_to_a_bound() {
        fail(Breaker.FEW);
        pass(Breaker.FIRST_REST);
        assertThat(breaker.lets()).isTrue();
        fail(1);
        pass(Breaker.FIRST_REST);
        assertThat(breaker.isReady()).isFalse();
        pass(Breaker.FIRST_REST);
        assertThat(breaker.isReady()).isTrue();

        for (int i = 0; i < 20; i++) {
            pass(Breaker.LONGEST_REST);
            assertThat(breaker.lets()).isTrue();
            fail(1);
        }
    }

    @Test
    void those_that_were_under_way_when_the_first_failed_make_no_rest_longer() {
        fail(20);
        pass(Breaker.FIRST_REST);
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void who_only_looks_whether_one_may_try_takes_nobodys_turn() {
        fail(Breaker.FEW);
        pass(Breaker.FIRST_REST);
        assertThat(breaker.isReady()).isTrue();
        assertThat(breaker.isReady()).isTrue();
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void one_that_arrives_lets_all_others_go() {
        fail(20);
        breaker.worked();

        assertThat(breaker.lets()).isTrue();
        assertThat(breaker.lets()).isTrue();
    }

    @Test
    void within_a_minute_in_which_nothing_arrives_only_a_few_try() {
        int tried = 0;
        for (int second = 0; second < 60; second++) {
            if (breaker.lets()) {
                tried++;
                breaker.failed();
            }
            pass(Duration.ofSeconds(1));
        }
        assertThat(tried).isEqualTo(Breaker.FEW + 7);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
