package id.guruonline.scheduler.store;

import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Documents that are replaced whole, if nobody did since they were read. */
final class Versioned {

    private Versioned() {}

    /**
     * Saves a document with the next version.
     *
     * @param version that was read, 0 for one that was never saved
     * @return false where somebody else saved meanwhile
     */
    static boolean save(
            MongoTemplate mongo, String collection, String id, Object next, long version) {
        Document document = new Document("_id", id);
        mongo.getConverter().write(next, document);
        document.put("version", version + 1);
        return version == 0
                ? insert(mongo, collection, document)
                : replace(mongo, collection, version, document);
    }

    private static boolean insert(MongoTemplate mongo, String collection, Document document) {
        try {
            mongo.execute(collection, all -> all.insertOne(document));
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private static boolean replace(
            MongoTemplate mongo, String collection, long version, Document document) {
        Long matched =
                mongo.execute(
                        collection,
                        all ->
                                all.replaceOne(
                                                Filters.and(
                                                        Filters.eq("_id", document.get("_id")),
                                                        Filters.eq("version", version)),
                                                document)
                                        .getMatchedCount());
        return matched != null && matched == 1;
    }
}
