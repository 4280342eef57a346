package id.guruonline.scheduler.store.embedded.file;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The sorted maps that documents and indexes are kept in, and their names in the store. A namespace
 * is {@code database.collection}.
 */
public final class StoreMaps {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";
    private static final String MULTIKEY = "multikey";

    private final MVStore store;

    /** The maps of that store, which stays the caller's to close. */
    public StoreMaps(MVStore store) {
        this.store = store;
    }

    /** The databases that have a collection. */
    public List<String> databaseNames() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS))
                .map(name -> name.substring(DOCUMENTS.length(), name.indexOf('.')))
                .distinct()
                .toList();
    }

    /** A collection's documents by position. */
    public MVMap<KeyValue, Document> documents(String namespace) {
        return store.openMap(
                DOCUMENTS + namespace,
                new MVMap.Builder<KeyValue, Document>()
                        .keyType(new KeyType())
                        .valueType(new DocumentType()));
    }

    /** Forgets a collection's documents. */
    public void removeDocuments(String namespace) {
        store.removeMap(DOCUMENTS + namespace);
    }

    /** An index's entries: the indexed values, then the position. */
    public MVMap<KeyValue, Boolean> index(String namespace, String indexName) {
        return index(namespace + "/" + indexName);
    }

    MVMap<KeyValue, Boolean> index(String name) {
        return store.openMap(
                INDEX + name, new MVMap.Builder<KeyValue, Boolean>().keyType(new KeyType()));
    }

    /** Every collection's documents, by its namespace. */
    Map<String, MVMap<KeyValue, Document>> allDocuments() {
        return all(DOCUMENTS, this::documents);
    }

    /** Every index's entries, by a name for {@link #index(String)}. */
    Map<String, MVMap<KeyValue, Boolean>> allIndexes() {
        return all(INDEX, this::index);
    }

    private <M> Map<String, M> all(String kind, Function<String, M> open) {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(kind))
                .map(name -> name.substring(kind.length()))
                .collect(Collectors.toMap(name -> name, open));
    }

    /** Forgets an index and its entries. */
    public void removeIndex(String namespace, String indexName) {
        store.removeMap(INDEX + namespace + "/" + indexName);
        multikey().remove(namespace + "/" + indexName);
    }

    /**
     * Whether an array was ever indexed there: such an index can name a document more than once.
     */
    public boolean isMultikey(String namespace, String indexName) {
        return multikey().containsKey(namespace + "/" + indexName);
    }

    /** Notes that an array was indexed there; that is never taken back. */
    public void markMultikey(String namespace, String indexName) {
        multikey().put(namespace + "/" + indexName, true);
    }

    MVMap<String, Boolean> multikey() {
        return store.openMap(MULTIKEY);
    }

    /** Size of the file in bytes; 0 in memory. */
    public long fileSize() {
        return store.isPersistent() ? store.getFileStore().size() : 0;
    }
}
