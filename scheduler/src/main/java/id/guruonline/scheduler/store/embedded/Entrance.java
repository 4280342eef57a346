package id.guruonline.scheduler.store.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * One address of the embedded database: a port on 127.0.0.1, reachable from this machine only, and
 * there only by who knows its connection string, unless it was opened for everybody.
 */
public final class Entrance implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int ANY_FREE_PORT = 0;

    private final MongoServer server;
    private final String connectionString;

    private Entrance(MongoBackend backend, int port, int workers, String before, String after) {
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(LOOPBACK, port), 1, workers);
        connectionString =
                "mongodb://%s%s:%d%s"
                        .formatted(
                                before,
                                LOOPBACK.getHostAddress(),
                                server.getLocalAddress().getPort(),
                                after);
    }

    /**
     * On a free port, for whoever shows the secret.
     *
     * @param workers threads that serve connections; a write waits on its thread for the disk, so
     *     several make group commits larger
     */
    static Entrance guarded(MongoBackend backend, Secret secret, Backups backups, int workers) {
        return new Entrance(
                new GuardedBackend(backend, secret, backups),
                ANY_FREE_PORT,
                workers,
                secret.asUserInfo() + "@",
                "/?authMechanism=PLAIN");
    }

    /** For every process of this machine. */
    static Entrance open(MongoBackend backend, int port, int workers) {
        return new Entrance(backend, port, workers, "", "");
    }

    /**
     * For a MongoDB driver: {@code
     * mongodb://<name>:<secret>@127.0.0.1:<port>/?authMechanism=PLAIN}. It lets in whoever knows
     * it, so it is never logged.
     */
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
