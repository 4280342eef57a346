package id.guruonline.config.faults.machine;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.scheduler.store.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The database: as a process of its own, the embedded one or another program that speaks MongoDB's
 * protocol and keeps its documents in a folder; or one that others run.
 */
public final class Engine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BESIDE = "-faults";
    private static final List<String> WRITES = List.of("insert", "update", "delete");

    private final @Nullable Machine machine;
    private final ConnectionString uri;
    private boolean failsAtWill;

    private Engine(@Nullable Machine machine, String uri) {
        this.machine = machine;
        this.uri = new ConnectionString(uri);
    }

    /** The embedded database. */
    public static Engine embedded(Path folder) {
        int port = Machine.freePort();
        List<String> command =
                Java.running(
                        "-Xmx256m",
                        EmbeddedServer.class.getName(),
                        folder.resolve("database").toString(),
                        String.valueOf(port));
        return new Engine(machine(command, folder), uri(port, ""));
    }

    /**
     * An engine of others.
     *
     * @param program takes {@code --host}, {@code --port}, {@code --storage-path} and {@code
     *     --enable-test-commands}, and says it is the one node of a replica set of that name
     */
    public static Engine of(String program, String replicaSet, Path folder) {
        int port = Machine.freePort();
        List<String> command =
                List.of(
                        program,
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--storage-path",
                        folder.resolve("database").toString(),
                        "--enable-test-commands");
        return new Engine(machine(command, folder), uri(port, "?replicaSet=" + replicaSet));
    }

    /**
     * One that others run, which is never stopped. What is in the database that the address names
     * is left alone: another is used beside it, and emptied first.
     */
    public static Engine elsewhere(String uri) {
        String name = Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), "guru");
        int from = uri.indexOf('/', uri.indexOf("://") + "://".length());
        int options = uri.indexOf('?');
        String hosts = from >= 0 ? uri.substring(0, from) : uri;
        return new Engine(
                null, hosts + "/" + name + BESIDE + (options < 0 ? "" : uri.substring(options)));
    }

    private static String uri(int port, String options) {
        return "mongodb://127.0.0.1:" + port + "/guru" + options;
    }

    private static Machine machine(List<String> command, Path folder) {
        return new Machine("database", command, Map.of(), folder.resolve("database.log"));
    }

    /** Where it is, for drivers. */
    public String uri() {
        return uri.getConnectionString();
    }

    /** Starts it, and returns once it listens. */
    public void start() {
        if (machine != null) {
            machine.start();
            int port = Integer.parseInt(uri.getHosts().getFirst().split(":", 2)[1]);
            if (!Machine.await(() -> Machine.listens(port), PATIENCE)) {
                throw new IllegalStateException("the database does not come up");
            }
        }
    }

    /** Empties it, and finds out what it can do. */
    public void prepare() {
        try (MongoClient client = client()) {
            client.getDatabase(Objects.requireNonNull(uri.getDatabase())).drop();
            failsAtWill = canFail(client);
        }
    }

    private static boolean canFail(MongoClient client) {
        try {
            fail(client, "off", new Document("failCommands", WRITES));
            return true;
        } catch (MongoException _) {
            return false;
        }
    }

    /** The process; none where it is not ours. */
    public Optional<Machine> machine() {
        return Optional.ofNullable(machine);
    }

    /** Whether writes can be made to fail. */
    public boolean failsAtWill() {
        return failsAtWill;
    }

    /**
     * The next writes, so many, are answered with an error. Throws where that cannot be had.
     *
     * @param afterwards whether each takes effect nevertheless
     */
    public void failWrites(int code, boolean afterwards, int writes) {
        Document how = new Document("failCommands", WRITES);
        if (afterwards) {
            how.append("writeConcernError", new Document("code", code).append("errmsg", "planned"));
        } else {
            how.append("errorCode", code);
        }
        try (MongoClient client = client()) {
            fail(client, new Document("times", writes), how);
        }
    }

    /** Writes succeed again; throws where they may not. */
    public void failNoMore() {
        try (MongoClient client = client()) {
            fail(client, "off", new Document("failCommands", WRITES));
        }
    }

    private static void fail(MongoClient client, Object mode, Document how) {
        Document command =
                new Document("configureFailPoint", "failCommand")
                        .append("mode", mode)
                        .append("data", how);
        client.getDatabase("admin").runCommand(command);
    }

    private MongoClient client() {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(uri)
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(
                                        PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .build());
    }

    @Override
    public void close() {
        if (machine != null) {
            machine.close();
        }
    }
}
