package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import id.guruonline.scheduler.store.embedded.command.CommandKind;
import id.guruonline.scheduler.store.embedded.command.Refusals;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * The database behind a {@link Secret}: a connection that has not shown it may say hello and no
 * more. It is shown as MongoDB's drivers show a password, by the mechanism PLAIN.
 */
final class GuardedBackend extends ForwardingBackend {

    private static final AttributeKey<Boolean> LET_IN =
            AttributeKey.valueOf(GuardedBackend.class, "letIn");

    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int MECHANISM_UNAVAILABLE = 334;
    private static final String PLAIN = "PLAIN";

    private final MongoBackend database;
    private final Secret secret;
    private final Backups backups;

    GuardedBackend(MongoBackend database, Secret secret, Backups backups) {
        this.database = database;
        this.secret = secret;
        this.backups = backups;
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
        if (command.equalsIgnoreCase("saslStart")) {
            return letIn(channel, body);
        }
        boolean known = isLetIn(channel) || CommandKind.of(command, body) == CommandKind.HANDSHAKE;
        if (!known) {
            return refusal();
        }
        return command.equals(Backups.COMMAND) ? backups.answer(body) : action.apply(database);
    }

    @Override
    QueryResult passQuery(MongoQuery query, Function<MongoBackend, QueryResult> action) {
        return isLetIn(query.getChannel())
                ? action.apply(database)
                : new QueryResult(List.of(refusal().append("$err", "requires authentication")));
    }

    private Document letIn(Channel channel, Document saslStart) {
        if (!PLAIN.equals(saslStart.get("mechanism"))) {
            return Refusals.reply(
                    MECHANISM_UNAVAILABLE,
                    "MechanismUnavailable",
                    "The embedded database knows the mechanism PLAIN only");
        }
        if (!(saslStart.get("payload") instanceof BinData shown)
                || !secret.isShownBy(shown.getData())) {
            return Refusals.reply(
                    AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
        }
        channel.attr(LET_IN).set(true);
        Document reply =
                new Document("conversationId", 1)
                        .append("done", true)
                        .append("payload", new BinData(new byte[0]));
        Utils.markOkay(reply);
        return reply;
    }

    private static boolean isLetIn(Channel channel) {
        return Boolean.TRUE.equals(channel.attr(LET_IN).get());
    }

    private static Document refusal() {
        return Refusals.reply(
                UNAUTHORIZED,
                "Unauthorized",
                "The embedded database answers nobody but who started it");
    }

    /** Only the oldest protocol asks here, and nobody who was let in speaks it. */
    @Override
    public Document getServerStatus() {
        return refusal();
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return isLetIn(query.getChannel()) ? database.getCurrentOperations(query) : List.of();
    }

    @Override
    public void close() {
        database.close();
    }
}
