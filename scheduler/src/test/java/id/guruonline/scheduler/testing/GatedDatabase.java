package id.guruonline.scheduler.testing;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import id.guruonline.scheduler.store.embedded.Entrance;
import id.guruonline.scheduler.store.embedded.WriteGate;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * An empty database that can be entered through gates, so that somebody is stopped in the middle of
 * their writes: in the MongoDB that {@code MONGODB_URI} names, else an embedded one of its own.
 */
public final class GatedDatabase implements AutoCloseable {

    private final String name = "guru_test_" + ThreadLocalRandom.current().nextLong(1L << 40);
    private final @Nullable String uri = System.getenv("MONGODB_URI");
    private final EmbeddedMongo embedded = EmbeddedMongo.inMemory();
    private final Collection<Way> ways = new ConcurrentLinkedQueue<>();

    /** A way in. */
    public static final class Way implements AutoCloseable {

        private final String connectionString;
        private final Runnable closing;

        private Way(String connectionString, Runnable closing) {
            this.connectionString = connectionString;
            this.closing = closing;
        }

        /** For a driver; it has options already. */
        public String connectionString() {
            return connectionString;
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The way in without any gate, for a driver. */
    public String connectionString() {
        return uri == null ? embedded.connectionString() : uri;
    }

    /** A further way in, watched by that gate. */
    public Way open(WriteGate gate) {
        Way way = uri == null ? ofEmbedded(gate) : proxied(new ConnectionString(uri), gate);
        ways.add(way);
        return way;
    }

    private Way ofEmbedded(WriteGate gate) {
        Entrance entrance = embedded.openEntrance(gate);
        String named = entrance.connectionString().replace("/?", "/" + name + "?");
        return new Way(named, entrance::close);
    }

    private Way proxied(ConnectionString address, WriteGate gate) {
        GateProxy proxy = new GateProxy(new ServerAddress(address.getHosts().getFirst()), gate);
        String user =
                address.getCredential() == null
                        ? ""
                        : Objects.requireNonNull(uri).replaceAll("^mongodb://|@.*$", "") + "@";
        return new Way(
                "mongodb://%s127.0.0.1:%d/%s?directConnection=true"
                        .formatted(user, proxy.port(), name),
                proxy::close);
    }

    /**
     * What a service has that is alone on its database, as it is on the embedded one: whatever
     * another life of it had begun is broken off.
     */
    public EmbeddedMongo aloneOn() {
        return embedded;
    }

    @Override
    public void close() {
        ways.forEach(Way::close);
        if (uri != null) {
            try (MongoClient client = MongoClients.create(uri)) {
                client.getDatabase(name).drop();
            }
        }
        embedded.close();
    }
}
