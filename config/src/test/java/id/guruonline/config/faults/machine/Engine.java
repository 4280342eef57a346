package id.guruonline.config.faults.machine;

import id.guruonline.scheduler.store.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The database as a process of its own: the embedded one, or another program that speaks MongoDB's
 * protocol and keeps its documents in a folder.
 */
public final class Engine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Machine machine;
    private final int port;
    private final String options;

    private Engine(Machine machine, int port, String options) {
        this.machine = machine;
        this.port = port;
        this.options = options;
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
        return new Engine(machine(command, folder), port, "");
    }

    /**
     * An engine of others.
     *
     * @param program takes {@code --host}, {@code --port} and {@code --storage-path}, and says it
     *     is the one node of a replica set of that name
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
                        folder.resolve("database").toString());
        return new Engine(machine(command, folder), port, "?replicaSet=" + replicaSet);
    }

    private static Machine machine(List<String> command, Path folder) {
        return new Machine("database", command, Map.of(), folder.resolve("database.log"));
    }

    /** Where it is, for drivers. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/guru" + options;
    }

    /** Starts it, and returns once it listens. */
    public void start() {
        machine.start();
        if (!Machine.await(() -> Machine.listens(port), PATIENCE)) {
            throw new IllegalStateException("the database does not come up");
        }
    }

    /** The process. */
    public Machine machine() {
        return machine;
    }

    @Override
    public void close() {
        machine.close();
    }
}
