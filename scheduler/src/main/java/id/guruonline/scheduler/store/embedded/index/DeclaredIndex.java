package id.guruonline.scheduler.store.embedded.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import id.guruonline.scheduler.store.embedded.file.KeyOrder;
import id.guruonline.scheduler.store.embedded.file.StoreMaps;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that somebody declared, unique or not, on one path or several. Each entry is the indexed
 * values and then the document's position; an array gives an entry for each of its elements, an
 * empty one counts as null.
 */
public final class DeclaredIndex extends ScannableIndex {

    private static final String ID = "_id";

    private final MVMap<KeyValue, Boolean> entries;
    private final MVMap<KeyValue, Document> documents;
    private final boolean unique;
    private final StoreMaps maps;
    private final String namespace;
    private volatile boolean multikey;

    /**
     * An index of that name on a collection; its entries are found again if it was there before.
     */
    public DeclaredIndex(
            String namespace,
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse,
            StoreMaps maps) {
        super(name, keys, sparse);
        this.namespace = namespace;
        this.unique = unique;
        this.maps = maps;
        this.entries = maps.index(namespace, name);
        this.documents = maps.documents(namespace);
        this.multikey = maps.isMultikey(namespace, name);
    }

    @Override
    List<String> sortedBy() {
        return Stream.concat(fields().stream(), Stream.of(ID)).toList();
    }

    @Override
    boolean isMultikey() {
        return multikey;
    }

    @Override
    boolean holdsEveryDocument() {
        return !(unique && isSparse());
    }

    /**
     * Sparse matters to a unique index only: elsewhere an entry too many does no harm and serves
     * more queries.
     */
    private boolean holds(Document document) {
        return holdsEveryDocument() || fields().stream().anyMatch(path -> has(document, path));
    }

    private static boolean has(Document document, String path) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, path);
        return value instanceof Collection<?> elements
                ? elements.isEmpty() || elements.stream().anyMatch(KeyOrder::isPresent)
                : KeyOrder.isPresent(value);
    }

    @Override
    Stream<Document> scan(@Nullable KeyValue low, KeyValue high, boolean descending) {
        return walk(entries, low, high, descending)
                .map(cursor -> documents.get(positionIn(cursor.getKey())))
                .filter(Objects::nonNull);
    }

    private static KeyValue positionIn(KeyValue entry) {
        return KeyOrder.key(List.of(), entry.get(entry.size() - 1));
    }

    @Override
    public KeyValue getPosition(Document document) {
        return IdIndex.positionOf(document, ID);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
        refuseParallelArrays(document);
        refuseDuplicates(document, collection);
    }

    @Override
    public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
        // Checked again because an index being built meets the documents it already holds only
        // here.
        refuseDuplicates(document, collection);
        keysOf(document).forEach(key -> entries.put(entry(key, position), true));
    }

    @Override
    public KeyValue remove(Document document) {
        KeyValue position = getPosition(document);
        keysOf(document).forEach(key -> entries.remove(entry(key, position)));
        return position;
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<KeyValue> collection) {
        checkAdd(newDocument, collection);
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            KeyValue position,
            MongoCollection<KeyValue> collection) {
        if (!keysOf(oldDocument).equals(keysOf(newDocument))) {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    private void refuseParallelArrays(Document document) {
        var _ = getKeyValues(document);
    }

    private void refuseDuplicates(Document document, MongoCollection<KeyValue> collection) {
        if (!unique) {
            return;
        }
        KeyValue own = getPosition(document);
        for (KeyValue key : keysOf(document)) {
            KeyValue next = entries.ceilingKey(key);
            if (next != null
                    && KeyOrder.startsWith(next, key)
                    && KeyOrder.compare(positionIn(next), own) != 0) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    private static KeyValue entry(KeyValue key, KeyValue position) {
        return KeyOrder.key(key.stream().toList(), position.get(0));
    }

    /** Every combination of the values at the indexed paths; none if the document is not held. */
    private List<KeyValue> keysOf(Document document) {
        if (!holds(document)) {
            return List.of();
        }
        List<List<@Nullable Object>> combinations = List.of(List.of());
        for (String path : fields()) {
            combinations = KeyOrder.combine(combinations, valuesAt(document, path));
        }
        return combinations.stream().map(KeyOrder::key).toList();
    }

    private Collection<@Nullable Object> valuesAt(Document document, String path) {
        Object found = Utils.getSubdocumentValueCollectionAware(document, path);
        if (!(found instanceof Collection<?> elements)) {
            return Collections.singletonList(KeyOrder.normal(found));
        }
        rememberArrays();
        if (elements.isEmpty()) {
            return Collections.singletonList(null);
        }
        Collection<@Nullable Object> distinct = new TreeSet<>(KeyOrder::compareValues);
        elements.forEach(element -> distinct.add(KeyOrder.normal(element)));
        return distinct;
    }

    private void rememberArrays() {
        if (!multikey) {
            maps.markMultikey(namespace, getName());
            multikey = true;
        }
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof DeclaredIndex that
                && unique == that.unique
                && isSparse() == that.isSparse()
                && toIndexDescription().equals(that.toIndexDescription());
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return entries.sizeAsLong();
    }

    /** Forgets all entries, so that an index of this name starts anew. */
    @Override
    public void drop() {
        entries.clear();
    }
}
