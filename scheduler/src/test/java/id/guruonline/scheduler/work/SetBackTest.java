package id.guruonline.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SetBackTest {

    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant SETTLED = NINE.plusSeconds(30);

    private final SetBack clock = new SetBack();
    private final AtomicInteger noticed = new AtomicInteger();

    @Test
    void the_first_look_knows_nothing_of_before() {
        assertThat(lookAt(NINE)).isEqualTo(1);
        assertThat(lookAt(SETTLED)).isEqualTo(1);
    }

    @Test
    void a_clock_that_goes_on_or_is_set_ahead_is_none_that_was_set_back() {
        lookAt(NINE);
        lookAt(SETTLED);
        assertThat(lookAt(NINE.plusSeconds(7200))).isEqualTo(1);
    }

    @Test
    void looks_that_overtake_each_other_are_none_either() {
        lookAt(NINE);
        lookAt(SETTLED.plusSeconds(1));
        assertThat(lookAt(SETTLED.plusMillis(1))).isEqualTo(1);
    }

    @Test
    void a_clock_that_was_set_back_is_noticed_each_time() {
        lookAt(NINE.plusSeconds(3600));
        assertThat(lookAt(NINE)).isEqualTo(2);
        assertThat(lookAt(NINE.minusSeconds(5))).isEqualTo(3);
    }

    @Test
    void what_is_saved_by_the_other_clock_a_little_later_is_seen_to_as_well() {
        lookAt(NINE.plusSeconds(3600));
        lookAt(NINE);
        assertThat(lookAt(NINE.plusSeconds(29))).isEqualTo(3);
        assertThat(lookAt(SETTLED)).isEqualTo(3);
    }

    @Test
    void what_could_not_be_done_about_it_is_done_at_the_next_look() {
        lookAt(NINE.plusSeconds(3600));
        assertThatThrownBy(() ->
                        clock.look(
                                NINE,
                                () -> {
                                    throw new IllegalStateException("the database is away");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lookAt(NINE.plusSeconds(1))).isEqualTo(2);
    }

    private int lookAt(Instant now) {
        clock.look(now, noticed::incrementAndGet);
        return noticed.get();
    }
}
