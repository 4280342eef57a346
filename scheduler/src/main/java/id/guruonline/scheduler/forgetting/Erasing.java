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

    /** More than a class: all who are taken out of one are looked for together. */
    private static final int AT_ONCE = 100;

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

    /** Together; where that breaks off each by itself, so that none holds up the others. */
    @Override
    public int runOnce() {
        Instant now = clock.instant();
        List<Erasure> ready =
                erasures.listDue(now, AT_ONCE).stream()
                        .filter(erasure -> isReady(erasure, now))
                        .toList();
        if (ready.size() < 2) {
            erase(ready);
            return ready.size();
        }
        try {
            erase(ready);
            return ready.size();
        } catch (RuntimeException _) {
            LOG.debug("one of {} broke off", ready.size());
            return eraseOneByOne(ready);
        }
    }

    /** It is put behind the others first, and tried again later whatever happens. */
    private boolean isReady(Erasure erasure, Instant now) {
        erasures.postpone(erasure.id(), now.plus(BETWEEN_TRIES));
        boolean early = stores.stream().anyMatch(store -> store.isUnderWay(erasure));
        return !early || !now.isBefore(erasure.at().plus(PATIENCE));
    }

    private int eraseOneByOne(List<Erasure> those) {
        int done = 0;
        RuntimeException failure = null;
        for (Erasure erasure : those) {
            try {
                erase(List.of(erasure));
                done++;
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return done;
    }

    private void erase(List<Erasure> those) {
        if (!those.isEmpty()) {
            stores.forEach(store -> store.forgetAll(those));
            those.forEach(erasure -> erasures.remove(erasure.id()));
            LOG.info("forgot {} who asked for it, or whose school did", those.size());
        }
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
