package id.guruonline.bot.telegram;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Time that passes only when somebody rests. */
final class QuickTime implements TimeMeter, BlockingStrategy {

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

    Duration passed() {
        return Duration.ofNanos(nanos);
    }

    Pace pace() {
        return new Pace(this, this);
    }
}
