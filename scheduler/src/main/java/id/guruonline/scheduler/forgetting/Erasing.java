package id.guruonline.scheduler.forgetting;

import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out of every store what it knows of whoever is to be forgotten, as soon as the answer that
 * they are has left. Broken off anywhere, it is begun again.
 */
public final class Erasing implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    private static final int AT_ONCE = 20;

    /** Until an answer has surely left on a channel that works, and a fault has perhaps passed. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    /** An answer that has not left by then is given up for the sake of the promise. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final ErasureStore erasures;
    private final List<PersonData> stores;
    private final InstantSource clock;

    /**
     * @param stores all that know of people
     * @param clock the service's clock
     */
    public Erasing(ErasureStore erasures, List<PersonData> stores, InstantSource clock) {
        this.erasures = erasures;
        this.stores = List.copyOf(stores);
        this.clock = clock;
    }

    @Override
    public int runOnce() {
        Instant now = clock.instant();
        int done = 0;
        for (Erasure erasure : erasures.listDue(now, AT_ONCE)) {
            done += erase(erasure, now) ? 1 : 0;
        }
        return done;
    }

    /** It is put behind the others first: what breaks off again and again holds up no other. */
    private boolean erase(Erasure erasure, Instant now) {
        erasures.postpone(erasure.id(), now.plus(BETWEEN_TRIES));
        boolean early = stores.stream().anyMatch(store -> store.isUnderWay(erasure));
        if (early && now.isBefore(erasure.at().plus(PATIENCE))) {
            return false;
        }
        stores.forEach(store -> store.forget(erasure));
        erasures.remove(erasure.id());
        LOG.info("forgot somebody who asked for it");
        return true;
    }

    @Override
    public boolean hasDue(Instant now) {
        return !erasures.listDue(now, 1).isEmpty();
    }

    @Override
    public Optional<Instant> findNextDue() {
        return erasures.findNextDue();
    }
}
