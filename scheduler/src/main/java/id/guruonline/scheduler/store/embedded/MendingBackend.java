package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import id.guruonline.scheduler.store.embedded.command.CommandKind;
import id.guruonline.scheduler.work.Fatal;
import io.netty.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;

/**
 * The database over failures of its file. A store that could not write is of no use any more, what
 * it holds beyond the last durable write was acknowledged to nobody: it is left and the file opened
 * anew, in the state of that last write. Reads are then done again and go on, but for cursors that
 * were half read; writes have to wait, see {@link Standstill}.
 */
final class MendingBackend extends ForwardingBackend {

    private static final int DEEPEST_CAUSE = 16;

    private final Supplier<MVStore> file;
    private final Standstill standstill;
    private volatile EmbeddedBackend current;
    private boolean closed;

    /**
     * @param file opens the store; again each time that the one before failed
     */
    MendingBackend(Supplier<MVStore> file, Standstill standstill) {
        this.file = file;
        this.standstill = standstill;
        this.current = opened();
    }

    private EmbeddedBackend opened() {
        MVStore store = file.get();
        try {
            return new EmbeddedBackend(store);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    @Override
    EmbeddedBackend database() {
        return current;
    }

    /** Why writes are refused; none while they are taken. */
    Optional<String> whyNoWrites() {
        return standstill.cause();
    }

    @Override
    Document pass(
            Channel channel,
            String command,
            Document body,
            Function<MongoBackend, Document> action) {
        return switch (CommandKind.of(command, body)) {
            case HANDSHAKE, READ -> read(action);
            case WRITE, SCHEMA -> standstill.mayWrite() ? write(action) : standstill.refusal();
        };
    }

    @Override
    QueryResult passQuery(MongoQuery query, Function<MongoBackend, QueryResult> action) {
        return read(action);
    }

    private <T> T read(Function<MongoBackend, T> action) {
        EmbeddedBackend used = current;
        try {
            return action.apply(used);
        } catch (RuntimeException e) {
            if (!used.isBroken()) {
                throw e;
            }
            mend(used, e);
            return action.apply(current);
        }
    }

    private Document write(Function<MongoBackend, Document> action) {
        EmbeddedBackend used = current;
        try {
            Document reply = action.apply(used);
            standstill.wrote();
            return reply;
        } catch (RuntimeException e) {
            if (!used.isBroken()) {
                throw e;
            }
            mend(used, e);
            return standstill.refusal();
        }
    }

    /** Once for all whom a broken store failed. */
    private synchronized void mend(EmbeddedBackend broken, RuntimeException why) {
        Fatal.check(why);
        if (current == broken && !closed) {
            if (broken.abandon()) {
                standstill.begin(rootOf(why));
            }
            current = opened();
        }
    }

    private static String rootOf(RuntimeException why) {
        Throwable root =
                Stream.<Throwable>iterate(why, Objects::nonNull, Throwable::getCause)
                        .limit(DEEPEST_CAUSE)
                        .reduce(why, (_, deeper) -> deeper);
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    @Override
    public synchronized void close() {
        closed = true;
        current.close();
    }

    @Override
    public String toString() {
        return current.toString();
    }
}
