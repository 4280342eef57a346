package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * One address of the embedded database: a free port on 127.0.0.1, reachable from this machine only.
 */
public final class Entrance implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int ANY_FREE_PORT = 0;

    private final MongoServer server;
    private final String connectionString;

    /**
     * @param workers threads that serve connections; a write waits on its thread for the disk, so
     *     several make group commits larger
     */
    Entrance(MongoBackend backend, int workers) {
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(LOOPBACK, ANY_FREE_PORT), 1, workers);
        connectionString =
                "mongodb://" + LOOPBACK.getHostAddress() + ":" + server.getLocalAddress().getPort();
    }

    /** For a MongoDB driver: {@code mongodb://127.0.0.1:<port>}. */
    public String connectionString() {
        return connectionString;
    }

    /** Lets running commands finish, then hangs up. Later connections are refused. */
    @Override
    public void close() {
        // First no more guests: one let in while the server goes would be served by nobody, and
        // wait for ever.
        server.stopListening();
        server.shutdown();
    }
}
