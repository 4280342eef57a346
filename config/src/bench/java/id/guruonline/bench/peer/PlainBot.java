package id.guruonline.bench.peer;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.guruonline.bench.stand.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.bson.Document;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bot as telegrambots' users write it: the state of each chat is a document in MongoDB, read,
 * changed and replaced with each message, and the answer is sent by the library. It acknowledges an
 * update at once, keeps the messages of a chat in order, and what it was at is lost when it stops.
 *
 * <p>{@code PlainBot <port> <MongoDB's address> <Telegram's address>}.
 */
public final class PlainBot {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> QUESTIONS =
            List.of("Untuk kelas berapa?", "Untuk hari apa?", "Jam berapa?", "Sudah benar?");

    private final OkHttpTelegramClient telegram;
    private final MongoCollection<Document> chats;
    private final MongoCollection<Document> lessons;
    private final MongoCollection<Document> orders;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Long, ReentrantLock> turns = new ConcurrentHashMap<>();

    private PlainBot(OkHttpTelegramClient telegram, MongoDatabase database) {
        this.telegram = telegram;
        this.chats = database.getCollection("chats");
        this.lessons = database.getCollection("lessons");
        this.orders = database.getCollection("orders");
        lessons.createIndex(Indexes.ascending("teacher"));
    }

    static void main(String[] args) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
        URI api = URI.create(args[2]);
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(1_000);
        dispatcher.setMaxRequestsPerHost(1_000);
        OkHttpClient http =
                new OkHttpClient.Builder()
                        .dispatcher(dispatcher)
                        .connectionPool(new ConnectionPool(200, 1, TimeUnit.MINUTES))
                        .build();
        MongoClient mongo = MongoClients.create(args[1]);
        PlainBot bot =
                new PlainBot(
                        new OkHttpTelegramClient(
                                http,
                                "123456:bench",
                                new TelegramUrl(
                                        api.getScheme(), api.getHost(), api.getPort(), false)),
                        mongo.getDatabase(Database.name(args[1])));
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])),
                        0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", bot::take);
        server.start();
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            JsonNode update = JSON.readTree(call.getRequestBody().readAllBytes());
            threads.execute(() -> inTurn(update.path("message")));
            call.sendResponseHeaders(200, -1);
        }
    }

    private void inTurn(JsonNode message) {
        long chat = message.path("chat").path("id").asLong();
        ReentrantLock turn = turns.computeIfAbsent(chat, _ -> new ReentrantLock(true));
        turn.lock();
        try {
            answer(chat, message.path("text").asString());
        } catch (TelegramApiException e) {
            throw new IllegalStateException(e);
        } finally {
            turn.unlock();
        }
    }

    private void answer(long chat, String text) throws TelegramApiException {
        Document state =
                Objects.requireNonNullElseGet(
                        chats.find(Filters.eq("_id", chat)).first(),
                        () -> new Document("_id", chat).append("slots", new ArrayList<String>()));
        String reply;
        List<String> buttons = List.of();
        if (text.equals("jadwal")) {
            reply = timetable(chat);
        } else {
            List<String> slots = new ArrayList<>(state.getList("slots", String.class));
            slots.add(text);
            if (slots.size() <= QUESTIONS.size()) {
                reply = QUESTIONS.get(slots.size() - 1);
                buttons = List.of("Satu", "Dua", "Tiga");
            } else {
                orders.insertOne(new Document("chat", chat).append("slots", slots));
                slots = List.of();
                reply = "Pesanan sudah kami terima.";
            }
            state.put("slots", slots);
        }
        chats.replaceOne(Filters.eq("_id", chat), state, new ReplaceOptions().upsert(true));
        telegram.execute(message(chat, reply, buttons));
    }

    private String timetable(long chat) {
        List<Document> own =
                lessons.find(Filters.eq("teacher", chat)).limit(20).into(new ArrayList<>());
        return own.isEmpty()
                ? "Belum ada jadwal."
                : own.stream().map(Document::toJson).collect(Collectors.joining("\n"));
    }

    private static SendMessage message(long chat, String text, List<String> buttons) {
        SendMessage.SendMessageBuilder<?, ?> message =
                SendMessage.builder().chatId(chat).text(text);
        if (!buttons.isEmpty()) {
            message.replyMarkup(
                    new InlineKeyboardMarkup(
                            buttons.stream()
                                    .map(label ->
                                            new InlineKeyboardRow(
                                                    InlineKeyboardButton.builder()
                                                            .text(label)
                                                            .callbackData(label)
                                                            .build()))
                                    .toList()));
        }
        return message.build();
    }
}
