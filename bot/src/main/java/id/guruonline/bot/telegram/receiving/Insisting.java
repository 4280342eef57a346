package id.guruonline.bot.telegram.receiving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.guruonline.scheduler.work.Wordless;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates in that come again and again until they are safe. One that fails a few times by the
 * service's own fault is set aside, lest it comes for ever, or holds up all others. Thread-safe.
 */
final class Insisting {

    private static final Logger LOG = LoggerFactory.getLogger(Insisting.class);

    private static final int TRIES = 3;

    /** More than fail at the same time; what is forgotten here is tried a few times more. */
    private static final int MOST = 1_000;

    private final Receiver receiver;
    private final Predicate<Throwable> isOutage;
    private final Cache<Long, Integer> failures = Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * @param isOutage whether a failure to save passes by itself
     */
    Insisting(Receiver receiver, Predicate<Throwable> isOutage) {
        this.receiver = receiver;
        this.isOutage = isOutage;
    }

    /**
     * Once this returns the update need not come again; throws what it fails with where it must.
     */
    void receive(UpdateReader.Read update) {
        try {
            receiver.receive(update);
            failures.invalidate(update.id());
        } catch (RuntimeException e) {
            if (isOutage.test(e)) {
                throw e;
            }
            int times = failures.asMap().merge(update.id(), 1, Integer::sum);
            LOG.error("update {} failed for the {}. time", update.id(), times, Wordless.of(e));
            if (times < TRIES) {
                throw e;
            }
            setAside(update);
        }
    }

    private void setAside(UpdateReader.Read update) {
        try {
            receiver.setAside(update);
        } catch (RuntimeException e) {
            if (isOutage.test(e)) {
                throw e;
            }
            LOG.error("update {} is given up", update.id(), Wordless.of(e));
        }
        failures.invalidate(update.id());
    }
}
