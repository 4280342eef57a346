package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import id.guruonline.scheduler.store.embedded.file.Bson;
import id.guruonline.scheduler.store.embedded.file.KeyOrder;
import id.guruonline.scheduler.store.embedded.index.IdIndex;
import id.guruonline.scheduler.store.embedded.index.QueryPlan;
import id.guruonline.scheduler.store.embedded.index.ScannableIndex;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * One collection. A stored document is never changed, only replaced: whoever reads gets a copy, so
 * that nobody sees another's half-made change. Its commands run one at a time.
 */
final class EmbeddedCollection extends AbstractSynchronizedMongoCollection<KeyValue> {

    private static final String NATURAL = "$natural";

    /**
     * Reads the filter that an aggregation begins with, so that it need not copy the whole
     * collection.
     */
    private static final ScopedValue<LeadingMatch> LEADING_MATCH = ScopedValue.newInstance();

    private final MVMap<KeyValue, Document> documents;
    private final IdIndex all;

    EmbeddedCollection(
            MongoDatabase database,
            String collectionName,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<KeyValue, Document> documents) {
        super(database, collectionName, options, cursors);
        this.documents = documents;
        this.all = new IdIndex("all", idFieldOrDefault(), documents);
    }

    private String idFieldOrDefault() {
        return Optional.ofNullable(getIdField()).orElse("_id");
    }

    // ---- documents

    private KeyValue positionOf(Document document) {
        // Index descriptions are the one collection without ids; each is named by its collection
        // and its name.
        return getIdField() == null
                ? KeyOrder.key(List.of(), document.get("ns"), document.get("name"))
                : IdIndex.positionOf(document, getIdField());
    }

    @Override
    protected KeyValue addDocumentInternal(Document document) {
        KeyValue position = positionOf(document);
        if (documents.putIfAbsent(position, document) != null) {
            throw new IllegalStateException("A document is there already in " + getFullName());
        }
        return position;
    }

    @Override
    protected void handleUpdate(KeyValue position, Document oldDocument, Document newDocument) {
        documents.put(position, newDocument);
    }

    @Override
    protected void removeDocument(KeyValue position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("No such document in " + getFullName());
        }
    }

    @Override
    protected @Nullable Document getDocument(KeyValue position) {
        Document document = documents.get(position);
        return document == null ? null : document.cloneDeeply();
    }

    @Override
    protected Stream<DocumentWithPosition<KeyValue>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    // ---- indexes

    /** Builds an index; one that cannot be built leaves nothing behind. */
    @Override
    public synchronized void addIndex(Index<KeyValue> index) {
        boolean fresh = index.isEmpty();
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            if (fresh) {
                index.drop();
            }
            throw e;
        }
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    private List<ScannableIndex> scannableIndexes() {
        return getIndexes().stream().map(ScannableIndex.class::cast).toList();
    }

    // ---- queries

    @Override
    protected QueryResult queryDocuments(
            Document filter,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Document order = byId(sort);
        List<QueryPlan> plans = QueryPlan.choose(filter, order, all, scannableIndexes());
        QueryPlan first = plans.getFirst();
        Stream<Document> found = plans.stream().flatMap(QueryPlan::documents);
        if (plans.size() > 1 || first.mayRepeat()) {
            TreeSet<KeyValue> seen = new TreeSet<>(KeyOrder::compare);
            found = found.filter(document -> seen.add(positionOf(document)));
        }
        found = found.filter(document -> documentMatchesQuery(document, filter));
        if (plans.size() > 1 || !first.isSorted()) {
            found = sorted(found, order);
        }
        found = found.skip(skip);
        if (limit > 0) {
            found = found.limit(limit);
        }
        return matchDocumentsFromStream(
                new Document(),
                found.map(Document::cloneDeeply),
                0,
                0,
                batchSize,
                null,
                projection);
    }

    private static Stream<Document> sorted(Stream<Document> found, @Nullable Document order) {
        Comparator<Document> comparator = deriveComparator(order);
        return comparator == null ? found : found.sorted(comparator);
    }

    /** The natural order is that of the ids. */
    private @Nullable Document byId(@Nullable Document sort) {
        if (sort == null || sort.isEmpty()) {
            return null;
        }
        return sort.containsKey(NATURAL)
                ? new Document(idFieldOrDefault(), sort.get(NATURAL))
                : sort;
    }

    @Override
    protected QueryResult matchDocuments(
            Document filter,
            @Nullable Document sort,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        return queryDocuments(filter, sort, skip, limit, batchSize, projection);
    }

    // ---- aggregations

    /** Runs an aggregation on this collection whose first stage is this filter. */
    static Document aggregating(
            String collectionName,
            Document firstMatch,
            ScopedValue.CallableOp<Document, RuntimeException> action) {
        return ScopedValue.where(LEADING_MATCH, new LeadingMatch(collectionName, firstMatch))
                .call(action);
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        if (LEADING_MATCH.isBound()) {
            Optional<Document> filter = LEADING_MATCH.get().takeFor(getCollectionName());
            if (filter.isPresent()) {
                return handleQueryAsStream(new Document("$query", filter.get()));
            }
        }
        return super.queryAllAsStream();
    }

    /** Taken once: a later stage that reads the same collection wants all of it. */
    private static final class LeadingMatch {

        private final String collectionName;
        private @Nullable Document filter;

        LeadingMatch(String collectionName, Document filter) {
            this.collectionName = collectionName;
            this.filter = filter;
        }

        Optional<Document> takeFor(String reader) {
            if (!reader.equals(collectionName)) {
                return Optional.empty();
            }
            Optional<Document> taken = Optional.ofNullable(filter);
            filter = null;
            return taken;
        }
    }

    // ---- sizes, counted when asked for

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // Not tracked.
    }

    @Override
    protected int getDataSize() {
        return documents.values().stream().mapToInt(document -> Bson.encode(document).length).sum();
    }
}
