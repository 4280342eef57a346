package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import id.guruonline.scheduler.store.embedded.command.CommandKind;
import io.netty.channel.Channel;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The database as seen through one {@link WriteGate}. Closing it leaves the database itself open.
 */
final class GatedBackend extends ForwardingBackend {

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
    MongoBackend database() {
        return database;
    }

    @Override
    Document pass(
            Channel channel,
            String command,
            Document body,
            Function<MongoBackend, Document> action) {
        return switch (CommandKind.of(command, body)) {
            // A driver that cannot shake hands waits for its server; one that can is refused at
            // once.
            case HANDSHAKE -> action.apply(database);
            case READ, SCHEMA -> passRead(() -> action.apply(database));
            case WRITE -> passWrite(() -> action.apply(database));
        };
    }

    @Override
    QueryResult passQuery(MongoQuery query, Function<MongoBackend, QueryResult> action) {
        return passRead(() -> action.apply(database));
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
}
