package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import id.guruonline.scheduler.store.embedded.command.CommandKind;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The database as seen through one {@link WriteGate}. Closing it leaves the database itself open.
 */
final class GatedBackend implements MongoBackend {

    private static final int OPERATION_FAILED = 96;

    private final MongoBackend database;
    private final WriteGate gate;
    private final ReentrantLock oneWriteAtATime = new ReentrantLock();
    private long writes;
    private volatile boolean closed;

    GatedBackend(MongoBackend database, WriteGate gate) {
        this.database = database;
        this.gate = gate;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document body = message.getDocument();
        String command = body.keySet().iterator().next();
        return pass(command, body, () -> database.handleMessage(message));
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        return pass(
                command,
                query,
                () -> database.handleCommand(channel, databaseName, command, query));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return passRead(() -> database.handleQuery(query));
    }

    private Document pass(String command, Document body, Supplier<Document> action) {
        return switch (CommandKind.of(command, body)) {
            // A driver that cannot shake hands waits for its server; one that can is refused at
            // once.
            case HANDSHAKE -> action.get();
            case READ, SCHEMA -> passRead(action);
            case WRITE -> passWrite(action);
        };
    }

    private <T> T passRead(Supplier<T> action) {
        refuseIfClosed();
        T reply = action.get();
        refuseIfClosed();
        return reply;
    }

    private Document passWrite(Supplier<Document> action) {
        oneWriteAtATime.lock();
        try {
            refuseIfClosed();
            long number = ++writes;
            ask(() -> gate.beforeWrite(number));
            Document reply = action.get();
            ask(() -> gate.afterWrite(number));
            return reply;
        } finally {
            oneWriteAtATime.unlock();
        }
    }

    private void ask(Runnable question) {
        try {
            question.run();
        } catch (RuntimeException closing) {
            closed = true;
            throw refusal(closing);
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw refusal(null);
        }
    }

    private static MongoServerError refusal(@Nullable RuntimeException cause) {
        return new MongoServerError(
                OPERATION_FAILED,
                "OperationFailed",
                "This entrance to the embedded database is closed",
                cause);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void handleClose(Channel channel) {
        database.handleClose(channel);
    }

    @Override
    public void dropDatabase(String databaseName) {
        database.dropDatabase(databaseName);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return database.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return database.getServerStatus();
    }

    @Override
    public void closeCursors(List<Long> cursorIds) {
        database.closeCursors(cursorIds);
    }

    @Override
    public Clock getClock() {
        return database.getClock();
    }

    @Override
    public void enableOplog() {
        database.enableOplog();
    }

    @Override
    public void disableOplog() {
        database.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String databaseName) {
        return database.resolveDatabase(databaseName);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        database.version(version);
        return this;
    }
}
