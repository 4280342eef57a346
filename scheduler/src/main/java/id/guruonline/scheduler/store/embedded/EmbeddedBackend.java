package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import id.guruonline.scheduler.store.embedded.command.CommandKind;
import id.guruonline.scheduler.store.embedded.file.Compaction;
import id.guruonline.scheduler.store.embedded.file.GroupCommit;
import id.guruonline.scheduler.store.embedded.file.Snapshot;
import id.guruonline.scheduler.store.embedded.file.StoreMaps;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All databases of one store: answers commands, each durable before its answer. */
final class EmbeddedBackend extends AbstractMongoBackend {

    /**
     * A freed part of the file is not written over for so long: an older state stays readable after
     * a power cut.
     */
    private static final int RETENTION_MILLIS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBackend.class);

    private final MVStore store;
    private final StoreMaps maps;
    private final GroupCommit commits;
    private final Compaction compaction;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean abandoned;

    EmbeddedBackend(MVStore store) {
        this.store = store;
        store.setVersionsToKeep(0);
        if (store.isPersistent()) {
            store.setRetentionTime(RETENTION_MILLIS);
        }
        maps = new StoreMaps(store);
        commits = new GroupCommit(store);
        compaction = new Compaction(store, commits);
        version(new MongoFive());
        maps.databaseNames().forEach(this::resolveDatabase);
        if (store.isPersistent()) {
            compaction.start();
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new EmbeddedDatabase(databaseName, maps, getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        return switch (CommandKind.of(command, query)) {
            case HANDSHAKE -> hello(channel, databaseName, query);
            case READ ->
                    command.equalsIgnoreCase("listdatabases")
                            ? listDatabases()
                            : commits.read(() ->
                                    super.handleCommand(channel, databaseName, command, query));
            case WRITE ->
                    commits.write(() -> super.handleCommand(channel, databaseName, command, query));
            case SCHEMA ->
                    commits.writeAlone(
                            () -> super.handleCommand(channel, databaseName, command, query));
        };
    }

    private Document hello(Channel channel, String databaseName, Document query) {
        return super.handleCommand(channel, databaseName, "ismaster", query)
                .append("isWritablePrimary", true)
                .append("helloOk", true);
    }

    /** The library would open every database anew beside the one in use. */
    private Document listDatabases() {
        List<Document> databases =
                listDatabaseNames().stream()
                        .sorted()
                        .map(name ->
                                new Document("name", name)
                                        .append("empty", resolveDatabase(name).isEmpty()))
                        .toList();
        Document reply = new Document("databases", databases);
        Utils.markOkay(reply);
        return reply;
    }

    /**
     * Writes all there is at one moment to a folder, as a database of its own, while others go on
     * reading and writing.
     *
     * @return the size of its file in bytes
     */
    long copyTo(Path folder) {
        try (Snapshot snapshot = Snapshot.of(store, maps, commits)) {
            return snapshot.writeTo(folder);
        }
    }

    /** Whether its file failed it, after which nothing more can be written. */
    boolean isBroken() {
        return abandoned || (!closed.get() && store.isClosed());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            compaction.stop();
            super.close();
            closeStore();
        }
    }

    /** Everything acknowledged is in the file already; what is written now only makes it tidy. */
    private void closeStore() {
        try {
            store.close();
        } catch (MVStoreException e) {
            LOG.warn("The embedded database was closed untidily: {}", e.getMessage());
            store.closeImmediately();
        }
    }

    /**
     * Leaves a broken store to be opened anew by another: it stays broken until that is done. Tells
     * whether it was not left before.
     */
    boolean abandon() {
        abandoned = true;
        boolean first = closed.compareAndSet(false, true);
        if (first) {
            compaction.stop();
            super.close();
            store.closeImmediately();
        }
        return first;
    }

    @Override
    public String toString() {
        return store.isPersistent()
                ? "EmbeddedBackend[" + store.getFileStore().getFileName() + "]"
                : "EmbeddedBackend[in memory]";
    }

    /**
     * What the server says it is: today's drivers and shells want the wire version of MongoDB 5.0.
     */
    private static final class MongoFive implements MongoVersion {

        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }

        @Override
        public String toVersionString() {
            return String.format(Locale.ROOT, "%d.%d.%d", getVersionArray().toArray());
        }
    }
}
