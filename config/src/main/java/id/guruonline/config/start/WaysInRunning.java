package id.guruonline.config.start;

import id.guruonline.bot.delivery.Carriers;
import id.guruonline.bot.delivery.WaysIn;
import id.guruonline.config.settings.Works;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes in what people send only once the service can handle it, and no longer. */
@Component
final class WaysInRunning implements SmartLifecycle {

    /** After {@link Running}, and stopped before it. */
    private static final int PHASE = 10;

    private final Carriers carriers;
    private final WaysIn ways;
    private final Works works;
    private volatile boolean running;

    WaysInRunning(Carriers carriers, WaysIn ways, Works works) {
        this.carriers = carriers;
        this.ways = ways;
        this.works = works;
    }

    @Override
    public void start() {
        carriers.start();
        if (works.has(Works.Part.RECEIVE)) {
            ways.start();
        }
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
