package id.guruonline.scheduler.store.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.guruonline.scheduler.store.embedded.file.DataFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.h2.mvstore.MVStoreException;

/**
 * A copy of an embedded database as it was at one moment, in a folder of its own, whether a service
 * uses the database meanwhile or not. All that was acknowledged before it began is in it. It is
 * used by pointing a service at that folder.
 */
public final class Backup {

    private static final int SECONDS_TO_CONNECT = 5;
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);

    private Backup() {}

    /** Why there is no copy, in a sentence. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /**
     * Takes one; returns once it is whole and on the disk.
     *
     * @param from the folder of the database
     * @param to a folder that holds none; made where it is missing, for its owner only
     * @return the size of the copy in bytes
     * @throws Refused if there is no database in the one or one in the other, or if the copy fails
     */
    public static long take(Path from, Path to) {
        if (!EmbeddedMongo.isIn(from)) {
            throw new Refused("There is no embedded database in " + from);
        }
        if (EmbeddedMongo.isIn(to)) {
            throw new Refused(
                    "There is a database in %s already; name another folder".formatted(to));
        }
        try (EmbeddedMongo idle = EmbeddedMongo.inFolder(from)) {
            return idle.copyTo(to);
        } catch (IllegalStateException _) {
            return takeWhileInUse(from, to);
        } catch (UncheckedIOException | MVStoreException e) {
            throw new Refused("No copy was made: " + e.getMessage());
        }
    }

    private static long takeWhileInUse(Path from, Path to) {
        String address =
                DataFolder.published(from)
                        .orElseThrow(() ->
                                new Refused(
                                        "Another process has %s open and cannot be asked for a copy"
                                                .formatted(from)));
        MongoClientSettings settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(address))
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(
                                        SECONDS_TO_CONNECT, TimeUnit.SECONDS))
                        .build();
        try (MongoClient client = MongoClients.create(settings)) {
            return askUntilDone(client.getDatabase("admin"), to);
        } catch (MongoException e) {
            throw new Refused("No copy was made: " + e.getMessage());
        }
    }

    private static long askUntilDone(MongoDatabase running, Path to) {
        Document question =
                new Document(Backups.COMMAND, 1)
                        .append(Backups.TO, to.toAbsolutePath().normalize().toString());
        Document answer = running.runCommand(question);
        while (!answer.getBoolean(Backups.DONE)) {
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            answer = running.runCommand(question);
        }
        return answer.getLong(Backups.BYTES);
    }
}
