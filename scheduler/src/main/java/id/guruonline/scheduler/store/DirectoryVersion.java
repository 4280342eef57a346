package id.guruonline.scheduler.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The one document by which every instance notices that people changed: two numbers that only grow,
 * in the life of a database and through its emptying. A change is saved first and noted here after;
 * who repeats a change notes it again, so that a crash in between hides nothing.
 */
public final class DirectoryVersion {

    static final String COLLECTION = "directory";

    private static final String ID = "people";
    private static final String LOADING = "loading";
    private static final String PEOPLE = "people";
    private static final String STARS = "stars";

    private final MongoTemplate mongo;
    private final Duration trusted;
    private final LongSupplier nanoTime;
    private final AtomicLong grown = new AtomicLong();
    private volatile @Nullable Reading last;

    /** Reads it anew each time. */
    DirectoryVersion(MongoTemplate mongo) {
        this(mongo, Duration.ZERO, () -> 0);
    }

    /**
     * @param trusted for how long nothing of what other instances change is noticed; what is noted
     *     here is at once
     * @param nanoTime as {@link System#nanoTime()}
     */
    public DirectoryVersion(MongoTemplate mongo, Duration trusted, LongSupplier nanoTime) {
        this.mongo = mongo;
        this.trusted = trusted;
        this.nanoTime = nanoTime;
    }

    /**
     * What was read.
     *
     * @param grown how often the numbers had grown here before
     */
    private record Reading(Version version, long at, long grown) {}

    /**
     * What there was when it was read, or less.
     *
     * @param people changes of schools and persons
     * @param stars changes of teachers' stars
     */
    record Version(long people, long stars) {

        long total() {
            return people + stars;
        }
    }

    Version read() {
        Reading known = last;
        long now = nanoTime.getAsLong();
        if (known != null && known.grown() == grown.get() && now - known.at() < trusted.toNanos()) {
            return known.version();
        }
        long before = grown.get();
        Version version = readNow();
        last = new Reading(version, now, before);
        return version;
    }

    private Version readNow() {
        Document found = mongo.execute(COLLECTION, c -> c.find(Filters.eq("_id", ID)).first());
        return found == null
                ? new Version(0, 0)
                : new Version(number(found, PEOPLE), number(found, STARS));
    }

    void peopleChanged() {
        grow(PEOPLE);
    }

    void starsChanged() {
        grow(STARS);
    }

    /** Notes, as a document beside the numbers, that people are being put in place of others. */
    void beginLoading() {
        mongo.execute(
                COLLECTION,
                c ->
                        c.updateOne(
                                Filters.eq("_id", LOADING),
                                Updates.set("begun", true),
                                new UpdateOptions().upsert(true)));
    }

    void endLoading() {
        mongo.execute(COLLECTION, c -> c.deleteOne(Filters.eq("_id", LOADING)));
    }

    boolean isLoading() {
        return mongo.execute(COLLECTION, c -> c.find(Filters.eq("_id", LOADING)).first()) != null;
    }

    private void grow(String field) {
        try {
            mongo.execute(
                    COLLECTION,
                    c ->
                            c.updateOne(
                                    Filters.eq("_id", ID),
                                    Updates.inc(field, 1L),
                                    new UpdateOptions().upsert(true)));
        } finally {
            grown.incrementAndGet();
        }
    }

    private static long number(Document document, String field) {
        return document.get(field, 0L);
    }
}
