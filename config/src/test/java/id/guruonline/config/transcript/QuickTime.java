package id.guruonline.config.transcript;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody rests: nobody waits for a channel's pace. */
final class QuickTime implements TimeMeter, BlockingStrategy {

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }

    @Override
    public void park(long nanosToPark) {
        nanos.addAndGet(nanosToPark);
    }
}
