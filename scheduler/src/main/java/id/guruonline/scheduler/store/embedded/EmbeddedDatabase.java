package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import id.guruonline.scheduler.store.embedded.command.BulkWrites;
import id.guruonline.scheduler.store.embedded.command.CommandFields;
import id.guruonline.scheduler.store.embedded.command.IndexRules;
import id.guruonline.scheduler.store.embedded.file.StoreMaps;
import id.guruonline.scheduler.store.embedded.index.DeclaredIndex;
import id.guruonline.scheduler.store.embedded.index.IdIndex;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One database: its collections and their indexes, and the commands that the library alone would
 * get wrong.
 */
final class EmbeddedDatabase extends AbstractSynchronizedMongoDatabase<KeyValue> {

    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final String ID_INDEX = "_id_";

    private final StoreMaps maps;

    EmbeddedDatabase(String databaseName, StoreMaps maps, CursorRegistry cursors) {
        super(databaseName, cursors);
        this.maps = maps;
        initializeNamespacesAndIndexes();
    }

    // ---- commands

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        UnaryOperator<Document> library =
                request -> super.handleCommand(channel, command, request, databases, oplog);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "insert" -> BulkWrites.insert(query, library);
            case "update" -> BulkWrites.oneByOne(query, "updates", library);
            case "delete" -> BulkWrites.oneByOne(query, "deletes", library);
            case "createindexes" -> {
                IndexRules.refuseWhatIsNotKept(query);
                IndexRules.refuseWhatConflicts(
                        query, indexesOf(CommandFields.get(query, command, String.class)));
                yield library.apply(query);
            }
            case "dropindexes" -> dropIndexes(command, query);
            case "aggregate" -> aggregate(command, query, library);
            default -> library.apply(query);
        };
    }

    private static Document aggregate(
            String command, Document query, UnaryOperator<Document> library) {
        Optional<Document> firstMatch =
                CommandFields.list(query, "pipeline").stream()
                        .findFirst()
                        .flatMap(stage -> CommandFields.find(stage, "$match", Document.class));
        Optional<String> collection = CommandFields.find(query, command, String.class);
        if (firstMatch.isEmpty() || collection.isEmpty()) {
            return library.apply(query);
        }
        return EmbeddedCollection.aggregating(
                collection.get(), firstMatch.get(), () -> library.apply(query));
    }

    /** By name, by key, or {@code *} for all but the one on the id; of this collection only. */
    private Document dropIndexes(String command, Document query) {
        String collectionName = CommandFields.get(query, command, String.class);
        MongoCollection<KeyValue> collection = resolveCollection(collectionName, true);
        Object wanted = query.get("index");
        List<Document> dropped =
                indexesOf(collectionName).stream()
                        .filter(description -> isWanted(description, wanted))
                        .toList();
        if (dropped.isEmpty() && !"*".equals(wanted)) {
            throw new IndexNotFoundException("index not found: " + wanted);
        }
        for (Document description : dropped) {
            dropIndex(collection, nameOf(description));
            getOrCreateIndexesCollection().removeDocument(description);
        }
        Document response =
                new Document("nIndexesWas", collection.getNumIndexes() + dropped.size());
        Utils.markOkay(response);
        return response;
    }

    /** The descriptions of a collection's indexes. */
    private List<Document> indexesOf(String collectionName) {
        return getOrCreateIndexesCollection()
                .handleQueryAsStream(new Document("ns", getFullCollectionNamespace(collectionName)))
                .toList();
    }

    private static String nameOf(Document indexDescription) {
        return CommandFields.get(indexDescription, "name", String.class);
    }

    private static boolean isWanted(Document description, @Nullable Object wanted) {
        String name = nameOf(description);
        return !ID_INDEX.equals(name)
                && ("*".equals(wanted)
                        || name.equals(wanted)
                        || Objects.equals(description.get("key"), wanted)
                        || (wanted instanceof List<?> names && names.contains(name)));
    }

    @Override
    public void moveCollection(
            MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        throw new MongoServerError(
                COMMAND_NOT_SUPPORTED,
                "CommandNotSupported",
                "The embedded database does not rename collections");
    }

    // ---- collections and indexes

    @Override
    protected MongoCollection<KeyValue> openOrCreateCollection(
            String collectionName, CollectionOptions options) {
        return new EmbeddedCollection(
                this,
                collectionName,
                options,
                cursorRegistry,
                maps.documents(getFullCollectionNamespace(collectionName)));
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        maps.removeDocuments(getFullCollectionNamespace(collectionName));
    }

    @Override
    protected Index<KeyValue> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (indexName.equals(ID_INDEX)) {
            return new IdIndex(
                    indexName,
                    keys.getFirst().getKey(),
                    maps.documents(getFullCollectionNamespace(collectionName)));
        }
        return declaredIndex(collectionName, indexName, keys, true, sparse);
    }

    @Override
    protected Index<KeyValue> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return declaredIndex(collectionName, indexName, keys, false, sparse);
    }

    private Index<KeyValue> declaredIndex(
            String collectionName,
            String indexName,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse) {
        String namespace = getFullCollectionNamespace(collectionName);
        return new DeclaredIndex(namespace, indexName, keys, unique, sparse, maps);
    }

    @Override
    protected void dropIndex(MongoCollection<KeyValue> collection, String indexName) {
        super.dropIndex(collection, indexName);
        maps.removeIndex(collection.getFullName(), indexName);
    }

    @Override
    protected long getStorageSize() {
        return maps.fileSize();
    }

    @Override
    protected long getFileSize() {
        return maps.fileSize();
    }
}
