package id.guruonline.scheduler.work.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.scheduler.work.Failures;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final Duration BEAT = Duration.ofSeconds(2);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Counters counters = new Counters();
    private final Failures failures = new Failures(_ -> false, nanos::get);
    private final Pulse watcher = new Pulse("watcher", counters, failures, nanos::get);
    private final Pulse other = new Pulse("other", counters, failures, nanos::get);

    @Test
    void who_beats_is_not_gone() {
        for (int i = 0; i < 50; i++) {
            other.beat();
            beatAfter(BEAT);
            assertThat(watcher.isGone("other")).isFalse();
        }
    }

    @Test
    void whose_counter_stood_still_for_ten_seconds_is_gone() {
        other.beat();
        for (int i = 0; i < 5; i++) {
            beatAfter(BEAT);
            assertThat(watcher.isGone("other")).isFalse();
        }
        beatAfter(BEAT);
        assertThat(watcher.isGone("other")).isTrue();
    }

    @Test
    void who_only_paused_is_not_gone_any_more() {
        other.beat();
        beat(6);
        assertThat(watcher.isGone("other")).isTrue();

        other.beat();
        beatAfter(BEAT);
        assertThat(watcher.isGone("other")).isFalse();
    }

    @Test
    void nobody_is_judged_by_the_time_in_which_the_watcher_could_not_look() {
        other.beat();
        beat(3);
        counters.away = true;
        assertThatThrownBy(() -> beatAfter(Duration.ofSeconds(30)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(watcher.isGone("other")).isFalse();

        counters.away = false;
        beatAfter(BEAT);
        assertThat(watcher.isGone("other")).isFalse();
        beat(5);
        assertThat(watcher.isGone("other")).isTrue();
    }

    @Test
    void who_has_no_counter_is_gone_once_it_was_watched_for_as_long() {
        beat(1);
        assertThat(watcher.isGone("of long ago")).isFalse();
        beat(4);
        assertThat(watcher.isGone("of long ago")).isFalse();
        beat(1);
        assertThat(watcher.isGone("of long ago")).isTrue();
    }

    @Test
    void who_sees_no_other_or_only_others_that_are_gone_is_alone() {
        assertThat(watcher.isAlone()).isFalse();
        beat(1);
        assertThat(watcher.isAlone()).isTrue();

        other.beat();
        beat(1);
        assertThat(watcher.isAlone()).isFalse();
        beat(6);
        assertThat(watcher.isAlone()).isTrue();
    }

    @Test
    void nobody_is_gone_to_itself() {
        watcher.beat();
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(watcher.isGone("watcher")).isFalse();
    }

    @Test
    void counters_of_those_who_are_gone_do_not_pile_up() {
        for (int i = 0; i < 20; i++) {
            counters.move("dead " + i, 7);
        }
        beat(400);
        assertThat(counters.all).containsOnlyKeys("watcher");
    }

    private void beat(int times) {
        for (int i = 0; i < times; i++) {
            beatAfter(BEAT);
        }
    }

    private void beatAfter(Duration rest) {
        nanos.addAndGet(rest.toNanos());
        watcher.beat();
    }

    private static final class Counters implements OwnerCounters {

        private final Map<String, Long> all = new HashMap<>();
        private boolean away;

        @Override
        public void move(String owner, long count) {
            if (away) {
                throw new IllegalStateException("away");
            }
            all.put(owner, count);
        }

        @Override
        public Map<String, Long> list() {
            return Map.copyOf(all);
        }

        @Override
        public void forget(String owner, long count) {
            all.remove(owner, count);
        }
    }
}
