package id.guruonline.scheduler.store;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Lets one of several instances that start at the same moment on an empty database load its people.
 * The others wait for it. Whoever waits takes over from one that died: that is judged by whether
 * anything moved for a while of the watcher's own, never by comparing clocks.
 */
public final class FirstLoading {

    private static final String CLAIM = "firstLoading";
    private static final String HOLDER = "by";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MongoTemplate mongo;
    private final MongoPeople people;
    private final String instance;
    private final LongSupplier nanoTime;
    private final Runnable rest;

    /**
     * @param instance tells this one from the others
     * @param nanoTime as {@link System#nanoTime()}
     * @param rest waits a moment between two looks
     */
    public FirstLoading(
            MongoTemplate mongo,
            MongoPeople people,
            String instance,
            LongSupplier nanoTime,
            Runnable rest) {
        this.mongo = mongo;
        this.people = people;
        this.instance = instance;
        this.nanoTime = nanoTime;
        this.rest = rest;
    }

    /**
     * What a watcher sees of somebody else's loading.
     *
     * @param holder who is at it
     */
    private record Progress(String holder, long schools, long persons) {}

    /** Forgets who was at it, for the only instance there is. */
    public void forgetOthers() {
        mongo.execute(DirectoryVersion.COLLECTION, c -> c.deleteOne(Filters.eq("_id", CLAIM)));
    }

    /**
     * Loads if nobody is known and nobody else is at it; returns once somebody is done.
     *
     * @param loading puts the people in
     */
    public void loadOnce(Runnable loading) {
        awaitOthers();
        while (people.isEmpty()) {
            if (claim()) {
                load(loading);
                return;
            }
            awaitOthers();
        }
    }

    /** Returns once nobody is at it, or whoever is has not moved for too long. */
    private void awaitOthers() {
        Progress seen = progress();
        long since = nanoTime.getAsLong();
        while (seen != null) {
            rest.run();
            Progress now = progress();
            if (!Objects.equals(now, seen)) {
                seen = now;
                since = nanoTime.getAsLong();
            } else if (nanoTime.getAsLong() - since >= PATIENCE.toNanos()) {
                release(seen.holder());
                seen = null;
            }
        }
    }

    private boolean claim() {
        try {
            mongo.insert(
                    new Document("_id", CLAIM).append(HOLDER, instance),
                    DirectoryVersion.COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private void load(Runnable loading) {
        try {
            // Another may have been done between the look and the claim.
            if (people.isEmpty()) {
                loading.run();
            }
        } finally {
            release(instance);
        }
    }

    private @Nullable Progress progress() {
        Document claim =
                mongo.execute(
                        DirectoryVersion.COLLECTION, c -> c.find(Filters.eq("_id", CLAIM)).first());
        return claim == null
                ? null
                : new Progress(
                        claim.getString(HOLDER),
                        mongo.count(new Query(), MongoPeople.SCHOOLS),
                        mongo.count(new Query(), MongoPeople.PERSONS));
    }

    private void release(String holder) {
        mongo.execute(
                DirectoryVersion.COLLECTION,
                c ->
                        c.deleteOne(
                                Filters.and(Filters.eq("_id", CLAIM), Filters.eq(HOLDER, holder))));
    }
}
