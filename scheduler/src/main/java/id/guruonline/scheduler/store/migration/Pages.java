package id.guruonline.scheduler.store.migration;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads a collection page by page, each by the id of the last, for one long cursor would hold
 * everything in the embedded database's memory.
 */
final class Pages {

    private static final String ID = "_id";
    private static final int DOCUMENTS = 200;

    /** A comparison finds ids of one kind only; almost always there is but the first. */
    private static final List<String> KINDS_OF_IDS =
            List.of("string", "number", "objectId", "object", "binData", "bool", "date");

    private final MongoCollection<RawBsonDocument> collection;

    Pages(MongoCollection<RawBsonDocument> collection) {
        this.collection = collection;
    }

    /**
     * Reads all.
     *
     * @param each gets every page in turn, none of them empty; in each document the id stands first
     */
    void forEach(Consumer<List<RawBsonDocument>> each) {
        long left = collection.countDocuments();
        for (String kind : KINDS_OF_IDS) {
            if (left <= 0) {
                return;
            }
            left -= read(kind, each);
        }
    }

    private long read(String kind, Consumer<List<RawBsonDocument>> each) {
        long read = 0;
        List<RawBsonDocument> page = page(kind, null);
        while (!page.isEmpty()) {
            each.accept(page);
            read += page.size();
            page = page(kind, page.getLast().get(ID));
        }
        return read;
    }

    private List<RawBsonDocument> page(String kind, @Nullable BsonValue after) {
        Bson ofKind = Filters.type(ID, kind);
        return collection
                .find(after == null ? ofKind : Filters.and(Filters.gt(ID, after), ofKind))
                .sort(Sorts.ascending(ID))
                .limit(DOCUMENTS)
                .batchSize(DOCUMENTS)
                .map(Pages::idFirst)
                .into(new ArrayList<>());
    }

    /** As MongoDB puts it whenever a document comes in. */
    private static RawBsonDocument idFirst(RawBsonDocument document) {
        if (document.getFirstKey().equals(ID)) {
            return document;
        }
        BsonDocument ordered = new BsonDocument(ID, document.get(ID));
        document.forEach(ordered::putIfAbsent);
        return new RawBsonDocument(ordered, new BsonDocumentCodec());
    }
}
