package id.guruonline.scheduler.store.migration;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** One end of a migration: a MongoDB by its address, or an embedded database by its folder. */
final class Place implements AutoCloseable {

    private static final String SCHEME = "mongodb";
    private static final int SECONDS_TO_CONNECT = 10;

    private final String name;
    private final MongoClient client;
    private final MongoDatabase database;
    private final Runnable closing;

    private Place(String name, ConnectionString address, String database, Runnable closing) {
        this.name = name;
        this.closing = closing;
        this.client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(address)
                                .applyToClusterSettings(cluster ->
                                        cluster.serverSelectionTimeout(
                                                SECONDS_TO_CONNECT, TimeUnit.SECONDS))
                                .build());
        this.database = client.getDatabase(database);
    }

    /**
     * Opens the end that is read.
     *
     * @param uriOrFolder a MongoDB's URI, or an embedded database's folder
     * @param databaseName the database, where a URI names none
     * @throws MigrationRefused if it is no URI and no such folder, or a service uses the folder
     */
    static Place source(String uriOrFolder, String databaseName) {
        if (!isUri(uriOrFolder) && !EmbeddedMongo.isIn(folder(uriOrFolder))) {
            throw new MigrationRefused("There is no embedded database in " + uriOrFolder);
        }
        return open(uriOrFolder, databaseName);
    }

    /** Opens the end that is written; a folder is made where it is missing. */
    static Place target(String uriOrFolder, String databaseName) {
        return open(uriOrFolder, databaseName);
    }

    private static boolean isUri(String text) {
        return text.startsWith(SCHEME + "://") || text.startsWith(SCHEME + "+srv://");
    }

    private static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException _) {
            throw new MigrationRefused("This is neither mongodb://... nor a folder: " + text);
        }
    }

    private static Place open(String uriOrFolder, String databaseName) {
        Place place =
                isUri(uriOrFolder)
                        ? server(uriOrFolder, databaseName)
                        : embedded(folder(uriOrFolder), databaseName);
        try {
            place.database.runCommand(new Document("ping", 1));
            return place;
        } catch (MongoException e) {
            place.close();
            throw new MigrationRefused(whyNot(place, e));
        }
    }

    /** The driver's own words tell all it knows of a cluster, which helps nobody here. */
    private static String whyNot(Place place, MongoException e) {
        return switch (e) {
            case MongoTimeoutException _ ->
                    "No MongoDB answers at %s within %d s".formatted(place, SECONDS_TO_CONNECT);
            case MongoSecurityException _ ->
                    "%s does not let this name and password in".formatted(place);
            default -> "%s cannot be used: %s".formatted(place, e.getMessage());
        };
    }

    /** Told without its name and password, as the driver's own words are not. */
    private static Place server(String uri, String databaseName) {
        ConnectionString address;
        try {
            address = new ConnectionString(uri);
        } catch (IllegalArgumentException _) {
            throw new MigrationRefused(
                    "An address of a MongoDB looks as mongodb://host1,host2,host3/guru?replicaSet=rs0; this one cannot be read");
        }
        String database = Objects.requireNonNullElse(address.getDatabase(), databaseName);
        return new Place(
                String.join(",", address.getHosts()) + "/" + database, address, database, () -> {});
    }

    private static Place embedded(Path folder, String databaseName) {
        try {
            EmbeddedMongo mongo = EmbeddedMongo.inFolder(folder);
            return new Place(
                    folder.toString(),
                    new ConnectionString(mongo.connectionString()),
                    databaseName,
                    mongo::close);
        } catch (IllegalStateException _) {
            throw new MigrationRefused(
                    "A running service uses %s; stop it first".formatted(folder));
        } catch (UncheckedIOException e) {
            throw new MigrationRefused(String.valueOf(e.getMessage()));
        }
    }

    MongoDatabase database() {
        return database;
    }

    /** For messages: where it is, without any secret. */
    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        client.close();
        closing.run();
    }
}
