package id.guruonline.config.faults.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A child process that is started, killed, paused and stopped at will. It ends with this one. */
public final class Machine implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;
    private boolean wanted;

    /**
     * @param log takes all that it prints, of all its lives
     */
    Machine(String name, List<String> command, Map<String, String> environment, Path log) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end " + name));
    }

    /** What it is called in the report. */
    public String name() {
        return name;
    }

    synchronized void start() {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .directory(log.toFile().getParentFile());
        builder.environment().putAll(environment);
        try {
            process = builder.start();
            wanted = true;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start", e);
        }
    }

    /** As when the power fails. */
    public synchronized void kill() {
        wanted = false;
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(process, Duration.ofSeconds(10));
        }
    }

    /**
     * Asks it to end.
     *
     * @return how long that took; it is killed where it took longer than that
     */
    public synchronized Duration stop(Duration atMost) {
        wanted = false;
        long begun = System.nanoTime();
        if (process != null) {
            process.destroy();
            if (!awaitEnd(process, atMost)) {
                process.destroyForcibly();
                awaitEnd(process, Duration.ofSeconds(10));
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Lets it stand still, as a machine that sleeps. */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on. */
    public void goOn() {
        signal("CONT");
    }

    /** Whether it ended though nobody ended it. */
    public synchronized boolean diedByItself() {
        return wanted && process != null && !process.isAlive();
    }

    /** How much of the processors it has needed since it was started. */
    public synchronized Duration cpu() {
        return Optional.ofNullable(process)
                .flatMap(running -> running.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    private synchronized void signal(String signal) {
        if (process == null || !process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitEnd(Process process, Duration atMost) {
        try {
            return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A port that is free now. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody listens there. */
    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether that became so in time. */
    static boolean await(BooleanSupplier reached, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    @Override
    public synchronized void close() {
        signal("CONT");
        kill();
    }
}
