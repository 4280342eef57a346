package id.guruonline.scheduler.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.Document;

/**
 * An index and the query it serves.
 *
 * @param name the query, in a word; a changed index gets a new name
 * @param fields ascending, in order
 * @param sparse whether documents without any of the fields are left out
 */
public record Index(String collection, String name, List<String> fields, boolean sparse) {

    public Index {
        fields = List.copyOf(fields);
    }

    /** An index of every document. */
    public static Index of(String collection, String name, String... fields) {
        return new Index(collection, name, List.of(fields), false);
    }

    /** An index of the documents that have one of the fields. */
    public static Index sparse(String collection, String name, String... fields) {
        return new Index(collection, name, List.of(fields), true);
    }

    /** As the driver is told of it. */
    IndexModel model() {
        Document keys = new Document();
        fields.forEach(field -> keys.put(field, 1));
        return new IndexModel(keys, new IndexOptions().name(name).sparse(sparse));
    }
}
