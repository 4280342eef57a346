package id.guruonline.bench.stand;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.guruonline.scheduler.store.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The database as a process of its own: the one at {@code MONGODB_URI}, or the embedded one in
 * memory. Everybody who is measured has a name of their own in it.
 */
public final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final @Nullable Child process;
    private final String address;
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    private Database(@Nullable Child process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it where it is not there. */
    public static Database open(Path folder) throws InterruptedException {
        String given = System.getenv("MONGODB_URI");
        if (given != null && !given.isBlank()) {
            return new Database(null, given);
        }
        Child server =
                Child.main(
                        folder.resolve("database.log"),
                        Map.of(),
                        "-Xmx" + System.getProperty("bench.database.memory", "2g"),
                        EmbeddedServer.class,
                        "memory",
                        "0");
        server.await(() -> server.printed().contains("mongodb://"), PATIENCE);
        String printed = server.printed();
        return new Database(
                server, printed.substring(printed.indexOf("mongodb://")).lines().findFirst().get());
    }

    /** Its address for whoever uses that name. */
    public String uri(String name) {
        ConnectionString given = new ConnectionString(address);
        String hosts = String.join(",", given.getHosts());
        int options = address.indexOf('?');
        int login = address.indexOf('@');
        return "mongodb://"
                + (login < 0 ? "" : address.substring("mongodb://".length(), login + 1))
                + hosts
                + "/"
                + name
                + run
                + (options < 0 ? "" : address.substring(options));
    }

    /** Host and port, where it is one. */
    public String host() {
        return new ConnectionString(address).getHosts().getFirst();
    }

    /** How long it kept a processor busy; zero where it is not of this machine's. */
    public Duration cpu() {
        return process == null ? Duration.ZERO : process.cpu();
    }

    /** Does something in it. */
    public static void in(String uri, Consumer<MongoDatabase> something) {
        try (MongoClient client = MongoClients.create(uri)) {
            something.accept(client.getDatabase(name(uri)));
        }
    }

    /** The name in an address. */
    public static String name(String uri) {
        return String.valueOf(new ConnectionString(uri).getDatabase());
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
