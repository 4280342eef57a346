package id.guruonline.scheduler.store.embedded.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index whose keys can be walked from one bound to another, so that {@link QueryPlan} may use it
 * for equality, ranges and order.
 */
public abstract class ScannableIndex extends Index<KeyValue> {

    private final List<String> fields;

    ScannableIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.fields = keys.stream().map(IndexKey::getKey).toList();
    }

    /** The indexed paths, in order. */
    final List<String> fields() {
        return fields;
    }

    /** The paths that a walk is sorted by: the indexed ones, then the id. */
    abstract List<String> sortedBy();

    /** Whether arrays are indexed, so that a walk may name a document more than once. */
    abstract boolean isMultikey();

    /** Whether also documents that lack every indexed path are found here. */
    abstract boolean holdsEveryDocument();

    /**
     * Walks the documents whose keys lie between two bounds, both included.
     *
     * @param low null for the first key
     */
    abstract Stream<Document> scan(@Nullable KeyValue low, KeyValue high, boolean descending);

    /** The entries of a map between two bounds, in one direction. */
    static <V> Stream<Cursor<KeyValue, V>> walk(
            MVMap<KeyValue, V> map, @Nullable KeyValue low, KeyValue high, boolean descending) {
        Cursor<KeyValue, V> cursor =
                descending ? map.cursor(high, low, true) : map.cursor(low, high, false);
        var steps =
                new Spliterators.AbstractSpliterator<Cursor<KeyValue, V>>(
                        Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(
                            java.util.function.Consumer<? super Cursor<KeyValue, V>> action) {
                        if (!cursor.hasNext()) {
                            return false;
                        }
                        Objects.requireNonNull(cursor.next());
                        action.accept(cursor);
                        return true;
                    }
                };
        return StreamSupport.stream(steps, false);
    }

    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<KeyValue> getPositions(Document query) {
        throw new IllegalStateException("Queries go through QueryPlan");
    }
}
