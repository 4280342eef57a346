package id.guruonline.config.playground.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A machine's clock that goes on only when told. */
public final class ClockForTests implements InstantSource {

    private Instant now;

    public ClockForTests(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
