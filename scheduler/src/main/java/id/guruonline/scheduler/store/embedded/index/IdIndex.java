package id.guruonline.scheduler.store.embedded.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import id.guruonline.scheduler.store.embedded.file.DocumentSize;
import id.guruonline.scheduler.store.embedded.file.KeyOrder;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index by id: the documents themselves, which are kept in its order. */
public final class IdIndex extends ScannableIndex {

    private final MVMap<KeyValue, Document> documents;
    private final String idField;

    /** The index of these documents, which it is itself. */
    public IdIndex(String name, String idField, MVMap<KeyValue, Document> documents) {
        super(name, List.of(new IndexKey(idField, true)), false);
        this.idField = idField;
        this.documents = documents;
    }

    /** Where a document with this id lies. */
    public static KeyValue positionOf(Document document, String idField) {
        return KeyOrder.key(List.of(), KeyOrder.normal(document.get(idField)));
    }

    @Override
    List<String> sortedBy() {
        return fields();
    }

    @Override
    boolean isMultikey() {
        return false;
    }

    @Override
    boolean holdsEveryDocument() {
        return true;
    }

    @Override
    Stream<Document> scan(@Nullable KeyValue low, KeyValue high, boolean descending) {
        return walk(documents, low, high, descending).map(Cursor::getValue);
    }

    @Override
    public KeyValue getPosition(Document document) {
        return positionOf(document, idField);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
        KeyValue position = getPosition(document);
        if (documents.containsKey(position)) {
            throw new DuplicateKeyError(this, collection, getKeys(), position);
        }
        DocumentSize.checkNew(document);
    }

    @Override
    public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
        // The collection puts the document itself.
    }

    @Override
    public KeyValue remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<KeyValue> collection) {
        // One that changes the id is refused before it comes here.
        DocumentSize.checkUpdated(newDocument);
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            KeyValue position,
            MongoCollection<KeyValue> collection) {
        // The collection puts the document itself.
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        // Goes with the documents.
    }
}
