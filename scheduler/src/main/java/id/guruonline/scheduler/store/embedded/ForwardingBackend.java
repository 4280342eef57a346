package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import id.guruonline.scheduler.work.Fatal;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stands before a database and sees every command, whichever way a driver sends it. */
abstract class ForwardingBackend implements MongoBackend {

    /** The database behind. */
    abstract MongoBackend database();

    /**
     * Lets a command pass to {@link #database()}, or answers it itself.
     *
     * @param action what the command does there
     */
    abstract Document pass(
            Channel channel,
            String command,
            Document body,
            Function<MongoBackend, Document> action);

    /** Lets a query of the oldest protocol pass, or answers it itself. */
    abstract QueryResult passQuery(MongoQuery query, Function<MongoBackend, QueryResult> action);

    @Override
    public final Document handleMessage(MongoMessage message) {
        Document body = message.getDocument();
        String command = body.keySet().iterator().next();
        return whole(
                () -> pass(message.getChannel(), command, body, to -> to.handleMessage(message)));
    }

    @Override
    public final Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        return whole(() ->
                pass(
                        channel,
                        command,
                        query,
                        to -> to.handleCommand(channel, databaseName, command, query)));
    }

    /** A command that lacked memory may be half done, and whoever reads commands would go on. */
    private static Document whole(Supplier<Document> command) {
        try {
            return command.get();
        } catch (OutOfMemoryError e) {
            Fatal.check(e);
            throw e;
        }
    }

    @Override
    public final QueryResult handleQuery(MongoQuery query) {
        return passQuery(query, to -> to.handleQuery(query));
    }

    @Override
    public void handleClose(Channel channel) {
        database().handleClose(channel);
    }

    @Override
    public void dropDatabase(String databaseName) {
        database().dropDatabase(databaseName);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return database().getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return database().getServerStatus();
    }

    @Override
    public void closeCursors(List<Long> cursorIds) {
        database().closeCursors(cursorIds);
    }

    @Override
    public Clock getClock() {
        return database().getClock();
    }

    @Override
    public void enableOplog() {
        database().enableOplog();
    }

    @Override
    public void disableOplog() {
        database().disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String databaseName) {
        return database().resolveDatabase(databaseName);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        database().version(version);
        return this;
    }
}
