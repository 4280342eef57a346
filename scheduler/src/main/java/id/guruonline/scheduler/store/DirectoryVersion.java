package id.guruonline.scheduler.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The one document by which every instance notices that people changed: two numbers that only grow,
 * in the life of a database and through its emptying. A change is saved first and noted here after;
 * who repeats a change notes it again, so that a crash in between hides nothing.
 */
final class DirectoryVersion {

    static final String COLLECTION = "directory";

    private static final String ID = "people";
    private static final String LOADING = "loading";
    private static final String PEOPLE = "people";
    private static final String STARS = "stars";

    private final MongoTemplate mongo;

    DirectoryVersion(MongoTemplate mongo) {
        this.mongo = mongo;
    }

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
        mongo.execute(
                COLLECTION,
                c ->
                        c.updateOne(
                                Filters.eq("_id", ID),
                                Updates.inc(field, 1L),
                                new UpdateOptions().upsert(true)));
    }

    private static long number(Document document, String field) {
        return document.get(field, 0L);
    }
}
