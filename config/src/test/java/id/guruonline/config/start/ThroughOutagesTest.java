package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThroughOutagesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger tries = new AtomicInteger();
    private final ThroughOutages throughOutages =
            new ThroughOutages(
                    Duration.ofMinutes(1),
                    nanos::get,
                    () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos()));

    @Test
    void what_an_outage_broke_off_is_done_again() {
        throughOutages.run(() -> failUntil(3));

        assertThat(tries).hasValue(3);
    }

    @Test
    void an_outage_that_lasts_ends_the_start() {
        assertThatThrownBy(() -> throughOutages.run(() -> failUntil(Integer.MAX_VALUE)))
                .isInstanceOf(MongoSocketReadException.class);
        assertThat(tries).hasValue(61);
    }

    @Test
    void what_is_wrong_otherwise_is_not_tried_again() {
        assertThatThrownBy(() ->
                        throughOutages.run(() -> {
                            tries.incrementAndGet();
                            throw new IllegalStateException("wrong");
                        }))
                .hasMessage("wrong");
        assertThat(tries).hasValue(1);
    }

    private void failUntil(int which) {
        if (tries.incrementAndGet() < which) {
            throw new MongoSocketReadException("gone", new ServerAddress());
        }
    }
}
