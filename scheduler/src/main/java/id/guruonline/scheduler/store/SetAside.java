package id.guruonline.scheduler.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Lists documents of work, each read by itself: one that cannot be read holds up no other. It stays
 * as it is and is set aside for a minute; then it is tried again, for somebody may have mended it,
 * and the log hears of it again. Thread-safe.
 */
public final class SetAside {

    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

    /** So long one is not looked at again. */
    public static final Duration REST = Duration.ofMinutes(1);

    /** So many of a collection are set aside at the same time; what is over may hide others. */
    private static final int MOST = 500;

    private final LongSupplier nanoTime;
    private final Map<String, Map<String, Long>> byCollection = new ConcurrentHashMap<>();

    /**
     * @param nanoTime as {@link System#nanoTime()}
     */
    public SetAside(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How many documents are set aside now. */
    public int count() {
        byCollection.values().forEach(this::forgetRested);
        return byCollection.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * All that the query finds and that can be read, in its order; where some cannot be read it
     * looks behind those, up to the query's limit.
     *
     * @param query asks for no id
     */
    public <T> List<T> list(MongoTemplate mongo, Query query, Class<T> type, String collection) {
        return list(mongo, query, () -> find(mongo, query, collection), type, collection);
    }

    /**
     * As {@link #list(MongoTemplate, Query, Class, String)}.
     *
     * @param first finds what the query finds; asked unless something is set aside
     */
    public <T> List<T> list(
            MongoTemplate mongo,
            Query query,
            Supplier<List<Document>> first,
            Class<T> type,
            String collection) {
        List<Document> found = isEmpty(collection) ? first.get() : find(mongo, query, collection);
        while (true) {
            int before = idsOf(collection).size();
            List<T> read =
                    found.stream()
                            .flatMap(document -> read(mongo, document, type, collection))
                            .toList();
            if (read.size() == found.size() || idsOf(collection).size() == before) {
                return read;
            }
            found = find(mongo, query, collection);
        }
    }

    private List<Document> find(MongoTemplate mongo, Query query, String collection) {
        return mongo.find(without(query, collection), Document.class, collection);
    }

    private boolean isEmpty(String collection) {
        Map<String, Long> ids = idsOf(collection);
        forgetRested(ids);
        return ids.isEmpty();
    }

    /**
     * All of those that were found up to the first that cannot be read; that one is set aside, and
     * the next look finds it there again.
     */
    public <T> List<T> listUpTo(
            MongoTemplate mongo, List<Document> found, Class<T> type, String collection) {
        Map<String, Long> ids = idsOf(collection);
        forgetRested(ids);
        return found.stream()
                .map(document ->
                        ids.containsKey(String.valueOf(document.get("_id")))
                                ? Optional.<T>empty()
                                : read(mongo, document, type, collection).findFirst())
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the very first that the query finds is set aside, whatever is listed behind it. */
    public boolean isFirst(MongoTemplate mongo, Query query, String collection) {
        Map<String, Long> ids = idsOf(collection);
        if (ids.isEmpty()) {
            return false;
        }
        Document first = mongo.findOne(query, Document.class, collection);
        return first != null && ids.containsKey(String.valueOf(first.get("_id")));
    }

    /** The query without what is set aside. */
    Query without(Query query, String collection) {
        Map<String, Long> ids = idsOf(collection);
        forgetRested(ids);
        return ids.isEmpty()
                ? query
                : Query.of(query).addCriteria(where("_id").nin(List.copyOf(ids.keySet())));
    }

    private <T> Stream<T> read(
            MongoTemplate mongo, Document document, Class<T> type, String collection) {
        try {
            return Stream.of(mongo.getConverter().read(type, document));
        } catch (RuntimeException e) {
            setAside(String.valueOf(document.get("_id")), collection, e);
            return Stream.of();
        }
    }

    /** Without the failure's words, which may quote what people wrote. */
    private void setAside(String id, String collection, RuntimeException e) {
        Map<String, Long> ids = idsOf(collection);
        if (ids.size() < MOST && ids.putIfAbsent(id, nanoTime.getAsLong()) == null) {
            LOG.error(
                    "{} of {} cannot be read and is set aside: {}",
                    id,
                    collection,
                    e.getClass().getSimpleName());
        }
    }

    private Map<String, Long> idsOf(String collection) {
        return byCollection.computeIfAbsent(collection, _ -> new ConcurrentHashMap<>());
    }

    private void forgetRested(Map<String, Long> ids) {
        long now = nanoTime.getAsLong();
        ids.values().removeIf(since -> now - since >= REST.toNanos());
    }
}
