package id.guruonline.config.start;

import id.guruonline.scheduler.store.Outages;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the start needs of the database once more where that went away in the middle of it, as
 * one does that is restarted together with the service.
 */
final class ThroughOutages {

    private static final Logger LOG = LoggerFactory.getLogger(ThroughOutages.class);

    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Runnable rest;

    /**
     * @param patience for how long it is tried again
     * @param nanoTime as {@link System#nanoTime()}
     * @param rest waits a moment between two tries
     */
    ThroughOutages(Duration patience, LongSupplier nanoTime, Runnable rest) {
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.rest = rest;
    }

    /**
     * Does it until it is done; throws what it throws that is no outage, or an outage that lasts.
     *
     * @param something may be done again wherever it broke off
     */
    void run(Runnable something) {
        long began = nanoTime.getAsLong();
        while (true) {
            try {
                something.run();
                return;
            } catch (RuntimeException e) {
                if (!Outages.isOutage(e) || nanoTime.getAsLong() - began >= patience.toNanos()) {
                    throw e;
                }
                LOG.warn("the database went away while the service started; it tries again");
                rest.run();
            }
        }
    }
}
