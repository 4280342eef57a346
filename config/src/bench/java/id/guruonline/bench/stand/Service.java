package id.guruonline.bench.stand;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged service as a child process. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Child process;
    private final int port;
    private final Duration started;

    private Service(Child process, int port, Duration started) {
        this.process = process;
        this.port = port;
        this.started = started;
    }

    /**
     * Starts it and returns once it is healthy. Its limits on people and schools are out of the
     * way.
     *
     * @param uri of its database
     * @param settings as on the command line
     */
    public static Service start(
            Path jar, Path log, String uri, Regency regency, Telegram telegram, String... settings)
            throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-jar", jar.toString()));
        int port = Child.freePort();
        arguments.addAll(telegram.settings());
        arguments.addAll(
                List.of(
                        "--server.port=" + port,
                        "--guru.playground=off",
                        "--guru.world=" + regency.file(),
                        "--guru.time-zone=" + regency.zone(),
                        "--guru.limits.messages-at-once=1000000",
                        "--guru.limits.messages-per-minute=1000000",
                        "--guru.limits.open-orders-per-school=100000"));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(a -> a.contains("telegram.messages-per-second"))) {
            arguments.add("--guru.telegram.messages-per-second=10000");
            arguments.add("--guru.telegram.messages-per-chat-per-second=10000");
        }
        Map<String, String> environment = new HashMap<>(Map.of("MONGODB_URI", uri));
        long begun = System.nanoTime();
        Child process = Child.java(log, environment, arguments);
        try {
            process.await(() -> isHealthy(port), PATIENCE);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        return new Service(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Whether what listens there answers that it is well. */
    public static boolean isHealthy(int port) {
        try {
            return health(port) == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static int health(int port) throws IOException {
        HttpURLConnection call =
                (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + port + "/actuator/health")
                                .toURL()
                                .openConnection();
        call.setConnectTimeout(1_000);
        call.setReadTimeout(60_000);
        return call.getResponseCode();
    }

    /** How long its health takes to be answered. */
    public Duration healthLatency() {
        long begun = System.nanoTime();
        try {
            health(port);
        } catch (IOException _) {
            // As long as it took to fail.
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** How long it took to be healthy. */
    public Duration started() {
        return started;
    }

    public URI webhook() {
        return URI.create("http://127.0.0.1:" + port + "/telegram/webhook");
    }

    public Child process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
