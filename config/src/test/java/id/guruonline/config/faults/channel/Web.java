package id.guruonline.config.faults.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server of a channel's, and calls of its own. */
final class Web implements AutoCloseable {

    /** Longer than any client waits. */
    private static final Duration SILENCE = Duration.ofSeconds(40);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What is answered to a call. */
    record Answer(int status, Map<String, String> headers, String body, Manner manner) {

        static Answer json(int status, String body) {
            return new Answer(status, Map.of(), body, Manner.ANSWERS);
        }

        static Answer page(int status) {
            return new Answer(
                    status,
                    Map.of("Content-Type", "text/html"),
                    "<html><body><h1>" + status + " Bad Gateway</h1></body></html>",
                    Manner.ANSWERS);
        }

        static Answer none(Manner manner) {
            return new Answer(0, Map.of(), "", manner);
        }
    }

    /** How it is answered. */
    enum Manner {
        ANSWERS,
        IS_SILENT,
        HANGS_UP
    }

    /** A call that came in. */
    record Call(String method, URI uri, String body) {}

    /** Answers calls. */
    interface Answering {
        Answer answer(Call call);
    }

    Web(Answering answering) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, answering));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void serve(HttpExchange exchange, Answering answering) throws IOException {
        // Closing it without an answer hangs up.
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer =
                    answering.answer(
                            new Call(exchange.getRequestMethod(), exchange.getRequestURI(), body));
            switch (answer.manner()) {
                case HANGS_UP -> {}
                case IS_SILENT -> rest(SILENCE);
                case ANSWERS -> {
                    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    answer.headers().forEach((n, v) -> exchange.getResponseHeaders().set(n, v));
                    exchange.sendResponseHeaders(
                            answer.status(), bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            }
        }
    }

    /** Posts to the service, and says what it answered; 0 where nothing came. */
    static int post(int port, String path, Map<String, String> headers, String body) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            call.setConnectTimeout(5_000);
            call.setReadTimeout(15_000);
            call.setRequestMethod("POST");
            call.setDoOutput(true);
            headers.forEach(call::setRequestProperty);
            call.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            return call.getResponseCode();
        } catch (IOException _) {
            return 0;
        }
    }

    /** Whether the wait was not broken off. */
    static boolean rest(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
