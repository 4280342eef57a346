package id.guruonline.scheduler.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The one document by which every instance notices that people or the calendar changed: numbers
 * that only grow, in the life of a database and through its emptying, and what the last few changes
 * were of. A change is saved first and noted here after; who repeats a change notes it again, so
 * that a crash in between hides nothing.
 */
public final class DirectoryVersion {

    static final String COLLECTION = "directory";

    private static final String ID = "people";
    private static final String LOADING = "loading";
    private static final String PEOPLE = "people";
    private static final String STARS = "stars";
    private static final String CALENDAR = "calendar";

    /** How many changes were ever noted with what they were of. */
    private static final String TOLD = "told";

    /** What the newest were of, the oldest first. */
    private static final String CHANGES = "changes";

    /** Who has missed more changes than that reads everything. */
    private static final int KEPT = 50;

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
     * @param told how many of all those were told by what they were of
     * @param calendar changes of the calendar
     */
    record Version(long people, long stars, long told, long calendar) {

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
        return of(
                mongo.execute(
                        COLLECTION,
                        c ->
                                c.find(Filters.eq("_id", ID))
                                        .projection(Projections.exclude(CHANGES))
                                        .first()));
    }

    private static Version of(@Nullable Document found) {
        return found == null
                ? new Version(0, 0, 0, 0)
                : new Version(
                        number(found, PEOPLE),
                        number(found, STARS),
                        number(found, TOLD),
                        number(found, CALENDAR));
    }

    /**
     * What happened since.
     *
     * @param change what is to be read again; null where that is everything
     */
    record News(Version version, @Nullable DirectoryChange change) {}

    /** What happened since that version was read; always looked up. */
    News newsSince(Version known) {
        long before = grown.get();
        Document found = mongo.execute(COLLECTION, c -> c.find(Filters.eq("_id", ID)).first());
        Version now = of(found);
        last = new Reading(now, nanoTime.getAsLong(), before);
        return new News(now, found == null ? null : change(known, now, found));
    }

    private static @Nullable DirectoryChange change(Version known, Version now, Document found) {
        long missed = now.total() - known.total();
        List<Document> kept = found.getList(CHANGES, Document.class, List.of());
        // Who knows nothing of changes, as an older version of the service, grows the numbers only.
        boolean allTold = missed == now.told() - known.told() && missed <= kept.size();
        if (missed < 0 || !allTold) {
            return null;
        }
        DirectoryChange all =
                kept.subList(kept.size() - (int) missed, kept.size()).stream()
                        .map(DirectoryChange::of)
                        .reduce(DirectoryChange.NOTHING, DirectoryChange::and);
        return all.isLarge() ? null : all;
    }

    /** Notes that schools and persons changed, and which. */
    void peopleChanged(DirectoryChange change) {
        grow(PEOPLE, change);
    }

    /** Notes that a teacher's stars were counted anew. */
    void starsChanged(String teacherId) {
        grow(STARS, DirectoryChange.ofStars(teacherId));
    }

    /** Notes that the calendar changed. */
    void calendarChanged() {
        grow(Updates.inc(CALENDAR, 1L));
    }

    /** Notes that anything may have changed. */
    void allChanged() {
        grow(Updates.combine(Updates.inc(PEOPLE, 1L), Updates.inc(CALENDAR, 1L)));
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

    private void grow(String field, DirectoryChange change) {
        if (change.isLarge()) {
            grow(Updates.inc(field, 1L));
            return;
        }
        grow(
                Updates.combine(
                        Updates.inc(field, 1L),
                        Updates.inc(TOLD, 1L),
                        Updates.pushEach(
                                CHANGES,
                                List.of(change.document()),
                                new PushOptions().slice(-KEPT))));
    }

    private void grow(Bson update) {
        try {
            mongo.execute(
                    COLLECTION,
                    c ->
                            c.updateOne(
                                    Filters.eq("_id", ID),
                                    update,
                                    new UpdateOptions().upsert(true)));
        } finally {
            grown.incrementAndGet();
        }
    }

    private static long number(Document document, String field) {
        return document.get(field, 0L);
    }
}
