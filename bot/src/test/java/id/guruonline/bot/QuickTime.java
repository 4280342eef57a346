package id.guruonline.bot;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Time that passes only when somebody waits, or when the test says so. */
public final class QuickTime implements TimeMeter, BlockingStrategy {

    private long nanos;

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }

    @Override
    public void park(long nanosToPark) {
        nanos += nanosToPark;
    }

    /** Lets so much pass. */
    public void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** How much passed since the beginning. */
    public Duration passed() {
        return Duration.ofNanos(nanos);
    }
}
