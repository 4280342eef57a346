package id.guruonline.config.faults.machine;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One instance of the service. */
public final class Service implements AutoCloseable {

    /** On a machine that is busy with other things, too. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Machine machine;
    private final int port = Machine.freePort();

    private Service(
            String name,
            Program program,
            List<String> settings,
            Map<String, String> environment,
            Path folder) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put("GURU_PLAYGROUND", "off");
        this.machine =
                new Machine(
                        name,
                        program.command("-Xmx384m", arguments),
                        all,
                        folder.resolve(name + ".log"));
    }

    /**
     * One of several on that database.
     *
     * @param settings as on the command line
     */
    public static Service of(
            int number,
            Program program,
            String databaseUri,
            List<String> settings,
            FakeClock clock,
            Path folder) {
        Map<String, String> environment = new LinkedHashMap<>(clock.environment());
        environment.put("MONGODB_URI", databaseUri);
        return new Service("service-" + number, program, settings, environment, folder);
    }

    /** One that has its database in its own memory. */
    static Service byItself(Program program, List<String> settings, Path folder) {
        Map<String, String> environment = Map.of("GURU_DATA", "memory", "MONGODB_URI", "");
        return new Service("service", program, settings, environment, folder);
    }

    /** The process. */
    public Machine machine() {
        return machine;
    }

    /** Where it listens, on this machine. */
    public int port() {
        return port;
    }

    /** Starts it, without waiting for anything. */
    public void start() {
        machine.start();
    }

    /** Returns once it answers; throws where it does not. */
    public void awaitUp() {
        if (!Machine.await(this::isUp, PATIENCE)) {
            throw new IllegalStateException(machine.name() + " does not come up");
        }
    }

    /**
     * Whether it answers how it is, be it well or not: on a busy machine what it does goes on
     * slowly, which it says is not well.
     */
    public boolean isUp() {
        if (!machine.isAlive() || !Machine.listens(port)) {
            return false;
        }
        try {
            HttpURLConnection call =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness")
                                    .toURL()
                                    .openConnection();
            call.setConnectTimeout(1_000);
            call.setReadTimeout(10_000);
            return call.getResponseCode() > 0;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        machine.close();
    }
}
