package id.guruonline.scheduler.store;

import com.mongodb.client.MongoDatabase;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The indexes of the database, each declared once and named after the query it serves. None of them
 * is unique: what must be unique is an {@code _id}, since a sharded cluster guards no other field.
 */
public final class MongoSchema {

    private static final List<Index> SCHEDULER =
            List.of(
                    Index.sparse(MongoOrders.ORDERS, "due", "dueAt"),
                    Index.sparse(MongoOrders.ORDERS, "withFacts", "facts.at"),
                    Index.sparse(MongoOrders.ORDERS, "watching", "progress.watching"),
                    Index.of(MongoOrders.ORDERS, "ofSchool", "lesson.npsn", "lesson.end"),
                    Index.of(MongoOrders.ORDERS, "endingAfter", "lesson.end"),
                    Index.of(MongoOrders.ORDERS, "newestOfSchool", "lesson.npsn", "orderedAt"),
                    Index.of(MongoOrders.ORDERS, "ofTeacher", "offers.teacherId", "lesson.end"),
                    Index.of(
                            MongoOrders.ORDERS,
                            "taught",
                            "lesson.npsn",
                            "lesson.className",
                            "progress." + MongoMapping.TAG,
                            "lesson.end"),
                    Index.sparse(MongoOrders.ORDERS, "asks", "offers.madeAt"),
                    Index.of(MongoOrders.ORDERS, "all", "orderedAt", "_id"),
                    Index.of(MongoRatings.RATINGS, "ofOrder", "rating.orderId"),
                    Index.of(MongoRatings.RATINGS, "ofTeacher", "rating.teacherId", "rating.stars"),
                    Index.of(MongoRatings.RATINGS, "ofPupil", "rating.pupilId"),
                    Index.sparse(
                            MongoTimetables.TIMETABLES, "tentative", "bookings.tentativeSince"),
                    Index.of(MongoHolds.HOLDS, "held", "until"),
                    Index.of(MongoPeople.CLAIMS, "ofPerson", "personId"),
                    Index.of(MongoAbsences.ABSENCES, "ofSchool", "npsn", "span.to"),
                    Index.of(MongoErasures.ERASURES, "due", "dueAt"),
                    Index.of(MongoJournal.JOURNAL, "about", "whom", "at"),
                    Index.of(MongoJournal.JOURNAL, "by", "by", "at"),
                    Index.of(MongoJournal.JOURNAL, "toForget", "at"));

    private final MongoTemplate mongo;
    private final List<Index> indexes;

    /**
     * @param moreIndexes besides the scheduler's own
     */
    public MongoSchema(MongoTemplate mongo, List<Index> moreIndexes) {
        this.mongo = mongo;
        this.indexes = new ArrayList<>(SCHEDULER);
        this.indexes.addAll(moreIndexes);
    }

    /** Makes what is missing, with one command a collection; called at every start. */
    public void create() {
        MongoDatabase database = mongo.getDb();
        indexes.stream()
                .collect(Collectors.groupingBy(Index::collection))
                .forEach((collection, its) ->
                        database.getCollection(collection)
                                .createIndexes(its.stream().map(Index::model).toList()));
    }

    /**
     * Throws away everything that is in the database, whoever put it there. Only the directory's
     * version is kept, and grows: it tells the other instances that what they know is gone.
     */
    public void recreate() {
        MongoDatabase database = mongo.getDb();
        for (String name : database.listCollectionNames()) {
            if (!name.startsWith("system.") && !name.equals(DirectoryVersion.COLLECTION)) {
                database.getCollection(name).drop();
            }
        }
        create();
        new DirectoryVersion(mongo).allChanged();
    }
}
