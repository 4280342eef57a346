package id.guruonline.bench.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Telegram as bots see it, in this process: it brings updates to webhooks, and takes messages. */
public final class Telegram implements AutoCloseable {

    public static final String SECRET = "bench";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NOT_NOW = 503;
    private static final long AGAIN_AFTER_MILLIS = 200;
    private static final String TOKEN = "123456:bench";

    static {
        // Else each answer waits for the other end's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
        // The service hangs up after ten idle seconds.
        System.setProperty("jdk.httpclient.keepalive.timeout", "3");
    }

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Long, BlockingQueue<Shown>> chats = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Shown> all = new ConcurrentLinkedQueue<>();
    private final AtomicLong updates = new AtomicLong(System.currentTimeMillis() % 1_000_000_000L);
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong again = new AtomicLong();

    /** A message before somebody's eyes. */
    public record Shown(long chat, String text, boolean hasButtons, Instant at) {}

    public Telegram() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What brings the service here. */
    public List<String> settings() {
        return List.of(
                "--guru.telegram.bot-token=" + TOKEN,
                "--guru.telegram.api-url=" + url(),
                "--guru.telegram.mode=webhook",
                "--guru.telegram.webhook-secret=" + SECRET,
                "--guru.public-url=http://127.0.0.1");
    }

    /** An update in which somebody types something. */
    public String update(long chat, String text) {
        ObjectNode update = JSON.createObjectNode();
        update.put("update_id", updates.incrementAndGet());
        ObjectNode message = update.putObject("message");
        message.put("message_id", messages.incrementAndGet()).put("text", text);
        message.put("date", Instant.now().getEpochSecond());
        message.putObject("chat").put("id", chat).put("type", "private");
        message.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "A");
        return update.toString();
    }

    /** Brings it; returns the status. */
    public int bring(URI webhook, String update) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(webhook)
                            .header("Content-Type", "application/json")
                            .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                            .POST(BodyPublishers.ofString(update))
                            .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody types something; it is brought until it is taken, as Telegram does. */
    public void say(URI webhook, long chat, String text) throws InterruptedException {
        bringUntilTaken(webhook, update(chat, text));
    }

    /** Brings it, again after a moment where that cannot be taken now. */
    public void bringUntilTaken(URI webhook, String update) throws InterruptedException {
        int status = bringOrFail(webhook, update);
        while (status == NOT_NOW) {
            again.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(AGAIN_AFTER_MILLIS);
            status = bringOrFail(webhook, update);
        }
        if (status != 200) {
            throw new IllegalStateException("the webhook answers " + status);
        }
    }

    /** A line that breaks is no answer either. */
    private int bringOrFail(URI webhook, String update) throws InterruptedException {
        try {
            return bring(webhook, update);
        } catch (UncheckedIOException _) {
            return NOT_NOW;
        }
    }

    /** How often something was brought again. */
    public long again() {
        return again.get();
    }

    /** The next message to that chat; throws where none comes in time. */
    public Shown awaitShown(long chat) throws InterruptedException {
        Shown shown = queue(chat).poll(120, TimeUnit.SECONDS);
        if (shown == null) {
            throw new IllegalStateException("nothing came to " + chat);
        }
        return shown;
    }

    /** The next message to that chat, if one comes within so many milliseconds. */
    public @Nullable Shown poll(long chat, long millis) throws InterruptedException {
        return queue(chat).poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Everything shown since the last call. */
    public List<Shown> drain() {
        List<Shown> drained = new java.util.ArrayList<>();
        for (Shown next = all.poll(); next != null; next = all.poll()) {
            drained.add(next);
        }
        chats.clear();
        return drained;
    }

    private BlockingQueue<Shown> queue(long chat) {
        return chats.computeIfAbsent(chat, _ -> new LinkedBlockingQueue<>());
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        byte[] body = call.getRequestBody().readAllBytes();
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String result =
                switch (method) {
                    case "sendmessage" -> take(JSON.readTree(body));
                    case "getme" ->
                            "{\"id\":1,\"is_bot\":true,\"first_name\":\"B\",\"username\":\"bench_bot\"}";
                    default -> "true";
                };
        byte[] answer =
                ("{\"ok\":true,\"result\":" + result + "}").getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, answer.length);
        try (call) {
            call.getResponseBody().write(answer);
        }
    }

    private String take(JsonNode request) {
        long chat = request.path("chat_id").asLong();
        Shown shown =
                new Shown(
                        chat,
                        request.path("text").asString(),
                        !request.path("reply_markup").path("inline_keyboard").isMissingNode(),
                        Instant.now());
        all.add(shown);
        queue(chat).add(shown);
        return "{\"message_id\":%d,\"date\":%d,\"chat\":{\"id\":%d,\"type\":\"private\"},\"text\":\"x\"}"
                .formatted(messages.incrementAndGet(), shown.at().getEpochSecond(), chat);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
