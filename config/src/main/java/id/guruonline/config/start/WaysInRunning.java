package id.guruonline.config.start;

import id.guruonline.bot.delivery.WaysIn;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes in what people send only once the service can handle it, and no longer. */
@Component
final class WaysInRunning implements SmartLifecycle {

    /** After {@link Running}, and stopped before it. */
    private static final int PHASE = 10;

    private final WaysIn ways;
    private volatile boolean running;

    WaysInRunning(WaysIn ways) {
        this.ways = ways;
    }

    @Override
    public void start() {
        ways.start();
        running = true;
    }

    @Override
    public void stop() {
        ways.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
