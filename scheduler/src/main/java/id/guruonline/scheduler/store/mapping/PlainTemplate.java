package id.guruonline.scheduler.store.mapping;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/**
 * What the service does all the time, straight to the driver: filters and changes name the fields
 * of documents as they are, so nothing has to be looked up in an entity but the form of values.
 * Everything else is Spring's.
 */
final class PlainTemplate extends MongoTemplate {

    private static final Document ID_ALONE = new Document("_id", 1);

    private final Records records;
    private final Map<String, MongoCollection<Document>> collections = new ConcurrentHashMap<>();

    PlainTemplate(MongoDatabaseFactory database, MongoConverter converter, Records records) {
        super(database, converter);
        this.records = records;
    }

    /** {@inheritDoc} A collection is made once: each one made has to find its codecs anew. */
    @Override
    public <T> @Nullable T execute(String name, CollectionCallback<T> work) {
        MongoCollection<Document> collection =
                collections.computeIfAbsent(name, getDb()::getCollection);
        try {
            return work.doInCollection(collection);
        } catch (RuntimeException e) {
            RuntimeException translated =
                    getMongoDatabaseFactory()
                            .getExceptionTranslator()
                            .translateExceptionIfPossible(e);
            throw translated == null ? e : translated;
        }
    }

    @Override
    public <T> List<T> find(Query query, Class<T> type, String collection) {
        List<T> found = new ArrayList<>();
        execute(
                collection,
                all -> {
                    find(all, query).forEach(document -> found.add(read(type, document)));
                    return found;
                });
        return found;
    }

    @Override
    public <T> @Nullable T findOne(Query query, Class<T> type, String collection) {
        return execute(collection, all -> read(type, find(all, query).limit(1)));
    }

    @Override
    public <T> @Nullable T findById(Object id, Class<T> type, String collection) {
        return execute(collection, all -> read(type, all.find(Filters.eq("_id", id))));
    }

    @Override
    public boolean exists(Query query, @Nullable Class<?> type, String collection) {
        return execute(collection, all -> find(all, query).projection(ID_ALONE).limit(1).first())
                != null;
    }

    @Override
    public <T> T insert(T saved, String collection) {
        if (!(saved instanceof Record one)) {
            return super.insert(saved, collection);
        }
        execute(collection, all -> all.insertOne(records.write(one)));
        return saved;
    }

    @Override
    public UpdateResult updateFirst(Query query, UpdateDefinition update, String collection) {
        return update.hasArrayFilters()
                ? super.updateFirst(query, update, collection)
                : updateOne(query, update, collection);
    }

    @Override
    public UpdateResult updateFirst(
            Query query, UpdateDefinition update, Class<?> type, String collection) {
        return update.hasArrayFilters()
                ? super.updateFirst(query, update, type, collection)
                : updateOne(query, update, collection);
    }

    private UpdateResult updateOne(Query query, UpdateDefinition update, String collection) {
        return requireNonNull(
                execute(collection, all -> all.updateOne(changed(query), change(update))));
    }

    @Override
    public UpdateResult updateMulti(
            Query query, UpdateDefinition update, Class<?> type, String collection) {
        return update.hasArrayFilters()
                ? super.updateMulti(query, update, type, collection)
                : requireNonNull(
                        execute(collection, all -> all.updateMany(changed(query), change(update))));
    }

    /** A change of one document as the driver is given it. */
    UpdateOneModel<Document> one(Query query, UpdateDefinition update) {
        return new UpdateOneModel<>(changed(query), change(update));
    }

    private FindIterable<Document> find(MongoCollection<Document> all, Query query) {
        return all.find(filter(query))
                .sort(query.getSortObject())
                .projection(query.getFieldsObject())
                .skip((int) query.getSkip())
                .limit(query.getLimit());
    }

    /**
     * Refuses what no query of the service has, so that none is overlooked: fields are called as
     * documents have them, and there is nothing but filter, order, fields and limits.
     */
    private Document filter(Query query) {
        if (query.getHint() != null
                || query.getCollation().isPresent()
                || query.getMeta().hasValues()
                || query.hasReadConcern()
                || query.hasReadPreference()
                || !query.getRestrictedTypes().isEmpty()
                || query.getQueryObject().containsKey("id")) {
            throw new IllegalArgumentException("not asked of documents like that: " + query);
        }
        return records.document(query.getQueryObject());
    }

    /** Of the one it finds, or of all: an order or a limit would be overlooked, and is refused. */
    private Document changed(Query query) {
        if (query.isSorted() || query.isLimited() || query.getSkip() > 0) {
            throw new IllegalArgumentException("a change has no order and no limit: " + query);
        }
        return filter(query);
    }

    private Document change(UpdateDefinition update) {
        if (!(update instanceof Update plain)) {
            throw new IllegalArgumentException("no change of the service's: " + update.getClass());
        }
        return records.document(plain.getUpdateObject());
    }

    private <T> @Nullable T read(Class<T> type, FindIterable<Document> found) {
        Document first = found.first();
        return first == null ? null : read(type, first);
    }

    private <T> T read(Class<T> type, Document document) {
        return type == Document.class ? type.cast(document) : records.read(type, document);
    }
}
