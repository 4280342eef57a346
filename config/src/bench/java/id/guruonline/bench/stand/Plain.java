package id.guruonline.bench.stand;

import id.guruonline.bench.Bench;
import id.guruonline.bench.peer.BareEndpoint;
import id.guruonline.bench.peer.EmptyApp;
import id.guruonline.bench.peer.PlainBot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Something much simpler than the service, as a child process.
 *
 * @param address what it is called at
 * @param started how long it took to listen
 */
public record Plain(Child process, URI address, Duration started) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MEMORY = "-Xmx512m";

    /** A bot by telegrambots. */
    public static Plain bot(Bench bench, Telegram telegram) throws InterruptedException {
        return start(
                bench.folder("plain").resolve("bot.log"),
                PlainBot.class,
                "/",
                bench.database().uri("plainbot"),
                telegram.url());
    }

    /** An endpoint with one insert. */
    public static Plain endpoint(Bench bench) throws InterruptedException {
        return start(
                bench.folder("plain").resolve("endpoint.log"),
                BareEndpoint.class,
                "/in",
                bench.database().uri("endpoint"));
    }

    /** An application with nothing in it. */
    public static Plain empty(Bench bench) throws InterruptedException {
        return start(bench.folder("plain").resolve("empty.log"), EmptyApp.class, "/");
    }

    private static Plain start(Path log, Class<?> main, String path, String... arguments)
            throws InterruptedException {
        int port = Child.freePort();
        String[] all = new String[arguments.length + 1];
        all[0] = String.valueOf(port);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        long begun = System.nanoTime();
        Child process = Child.main(log, Map.of(), MEMORY, main, all);
        process.await(() -> listens(port), PATIENCE);
        return new Plain(
                process,
                URI.create("http://127.0.0.1:" + port + path),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
