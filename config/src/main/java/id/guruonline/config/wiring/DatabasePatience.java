package id.guruonline.config.wiring;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How long the database is waited for. A MongoDB of one's own is given up within seconds, so that
 * an outage is noticed while somebody waits; whatever the URI says itself goes first.
 */
final class DatabasePatience {

    /** Until a server that could be asked is found, and until a connection to it stands. */
    private static final Duration FINDING = Duration.ofSeconds(3);

    /** Until something is heard on a connection, or one of those there are is free. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** The embedded database is no network away: it may be busy, but it is there. */
    private static final Duration EMBEDDED_ANSWER = Duration.ofSeconds(20);

    /** A database that is started together with the service is waited for so long. */
    private static final Duration START = Duration.ofSeconds(30);

    private DatabasePatience() {}

    /** For a MongoDB that {@code MONGODB_URI} names. */
    static MongoClientSettings withMongoDb(ConnectionString uri) {
        MongoClientSettings.Builder settings = builder(uri);
        if (uri.getServerSelectionTimeout() == null) {
            settings.applyToClusterSettings(cluster ->
                    cluster.serverSelectionTimeout(FINDING.toMillis(), TimeUnit.MILLISECONDS));
        }
        if (uri.getConnectTimeout() == null) {
            settings.applyToSocketSettings(
                    socket -> socket.connectTimeout(FINDING.toMillis(), TimeUnit.MILLISECONDS));
        }
        if (isUnsaid(uri, uri.getSocketTimeout())) {
            readWithin(settings, ANSWER);
        }
        if (isUnsaid(uri, uri.getMaxWaitTime())) {
            settings.applyToConnectionPoolSettings(
                    pool -> pool.maxWaitTime(ANSWER.toMillis(), TimeUnit.MILLISECONDS));
        }
        return settings.build();
    }

    /** For the embedded database. */
    static MongoClientSettings withEmbedded(ConnectionString uri) {
        MongoClientSettings.Builder settings = builder(uri);
        readWithin(settings, EMBEDDED_ANSWER);
        return settings.build();
    }

    private static MongoClientSettings.Builder builder(ConnectionString uri) {
        return MongoClientSettings.builder().applyConnectionString(uri);
    }

    private static void readWithin(MongoClientSettings.Builder settings, Duration time) {
        settings.applyToSocketSettings(
                socket -> socket.readTimeout(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** The driver's own time-out of a whole operation stands for the others. */
    private static boolean isUnsaid(ConnectionString uri, @Nullable Integer said) {
        return said == null && uri.getTimeout() == null;
    }

    /**
     * Returns once the database answers; throws the driver's {@link MongoTimeoutException} where it
     * does not in time.
     *
     * @param nanoTime as {@link System#nanoTime()}
     */
    static void awaitStart(MongoClient client, String database, LongSupplier nanoTime) {
        long began = nanoTime.getAsLong();
        while (true) {
            try {
                client.getDatabase(database).runCommand(new Document("ping", 1));
                return;
            } catch (MongoTimeoutException e) {
                if (nanoTime.getAsLong() - began >= START.toNanos()) {
                    throw e;
                }
            }
        }
    }
}
