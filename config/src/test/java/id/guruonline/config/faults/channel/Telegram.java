package id.guruonline.config.faults.channel;

import id.guruonline.config.faults.channel.Records.Choice;
import id.guruonline.config.faults.channel.Records.Heard;
import id.guruonline.config.faults.channel.Records.Shown;
import id.guruonline.config.faults.channel.Web.Answer;
import id.guruonline.config.faults.channel.Web.Call;
import id.guruonline.config.faults.channel.Web.Manner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram as bots see it: updates are kept until they are asked past, or brought to the webhook
 * until it says 2xx, sometimes once more after that.
 */
public final class Telegram implements Line {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRET = "fault-trials";
    private static final Duration HELD_OPEN = Duration.ofSeconds(1);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);
    private static final int DOUBLED = 8;
    private static final long FIRST_UPDATE = 100_000;

    private final Web web = new Web(this::answer);
    private final boolean webhook;
    private final Doors doors;
    private final Records records;
    private final Whims whims;
    private final Consumer<Shown> eyes;
    private final TreeMap<Long, JsonNode> waiting = new TreeMap<>();
    private long updates = FIRST_UPDATE;
    private long messages;
    private volatile boolean closed;

    /**
     * @param webhook whether updates are brought instead of asked for
     * @param eyes sees what is shown
     */
    public Telegram(
            boolean webhook, Doors doors, Records records, Whims whims, Consumer<Shown> eyes) {
        this.webhook = webhook;
        this.doors = doors;
        this.records = records;
        this.whims = whims;
        this.eyes = eyes;
    }

    @Override
    public List<String> settings() {
        return List.of(
                "--guru.telegram.bot-token=123456:faults",
                "--guru.telegram.api-url=" + web.url(),
                "--guru.telegram.mode=" + (webhook ? "webhook" : "polling"),
                "--guru.telegram.webhook-secret=" + SECRET);
    }

    @Override
    public void say(String address, String text) {
        long chat = chat(address);
        ObjectNode update = JSON.createObjectNode();
        ObjectNode message = update.putObject("message");
        message.put("message_id", 1).put("text", text);
        message.put("date", Instant.now().getEpochSecond());
        message.putObject("chat").put("id", chat).put("type", "private");
        message.set("from", user(chat));
        bring(address, text, update);
    }

    @Override
    public void tap(String address, Shown below, Choice key) {
        long chat = chat(address);
        ObjectNode update = JSON.createObjectNode();
        ObjectNode query = update.putObject("callback_query");
        query.put("id", "query-" + below.channelId());
        query.put("chat_instance", "1").put("data", key.data());
        query.set("from", user(chat));
        query.set("message", shown(chat, Long.parseLong(below.channelId()), below.text()));
        bring(address, "[" + key.label() + "]", update);
    }

    private void bring(String address, String words, ObjectNode update) {
        long number = number(update);
        boolean acknowledged = webhook ? push(number, update) : awaitFetched(number);
        if (acknowledged) {
            String id = "telegram:" + number;
            records.add(new Heard(id, address, words, Instant.now()));
        }
    }

    /** In the same breath it is there to be fetched: later ones must not be fetched before it. */
    private synchronized long number(ObjectNode update) {
        long number = updates++;
        update.put("update_id", number);
        if (!webhook) {
            waiting.put(number, update);
            notifyAll();
        }
        return number;
    }

    private boolean push(long first, ObjectNode update) {
        long number = first;
        Map<String, String> headers =
                Map.of(
                        "Content-Type",
                        "application/json",
                        "X-Telegram-Bot-Api-Secret-Token",
                        SECRET);
        String body = update.toString();
        while (!closed) {
            int status = Web.post(doors.pick(number++), "/telegram/webhook", headers, body);
            if (status / 100 == 2) {
                if (whims.chance(DOUBLED)) {
                    Web.post(doors.pick(number + 1), "/telegram/webhook", headers, body);
                }
                return true;
            }
            Web.rest(AGAIN_AFTER);
        }
        return false;
    }

    private synchronized boolean awaitFetched(long id) {
        while (!closed && waiting.containsKey(id)) {
            rest();
        }
        return !waiting.containsKey(id);
    }

    private void rest() {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, HELD_OPEN.toNanos());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    private Answer answer(Call call) {
        String path = call.uri().getPath();
        String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return switch (method) {
            case "getupdates" -> fetched(JSON.readTree(call.body()));
            case "sendmessage" -> sent(JSON.readTree(call.body()));
            case "getme" -> done(user(1).put("is_bot", true).put("username", "guru_faults_bot"));
            case "editmessagetext" -> edited(JSON.readTree(call.body()));
            default -> done(JSON.getNodeFactory().booleanNode(true));
        };
    }

    private synchronized Answer fetched(JsonNode request) {
        if (request.hasNonNull("offset")) {
            waiting.headMap(request.get("offset").asLong()).clear();
            notifyAll();
        }
        if (waiting.isEmpty()) {
            rest();
        }
        ArrayNode all = JSON.createArrayNode();
        waiting.values().stream().limit(100).forEach(all::add);
        return done(all);
    }

    private Answer sent(JsonNode request) {
        Whim whim = whims.next();
        long chat = request.path("chat_id").asLong();
        Shown taken = null;
        if (whim.takes()) {
            taken = show(chat, request);
        }
        return switch (whim) {
            case TAKE ->
                    taken == null
                            ? Answer.page(500)
                            : done(shown(chat, Long.parseLong(taken.channelId()), taken.text()));
            case TOO_FAST ->
                    Answer.json(
                            429,
                            "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests:"
                                    + " retry after 2\",\"parameters\":{\"retry_after\":2}}");
            case BROKEN ->
                    Answer.json(
                            500,
                            "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server"
                                    + " Error\"}");
            case PAGE_BEFORE, PAGE_AFTER -> Answer.page(502);
            case SILENT_BEFORE, SILENT_AFTER -> Answer.none(Manner.IS_SILENT);
            case DROPPED_BEFORE, DROPPED_AFTER -> Answer.none(Manner.HANGS_UP);
        };
    }

    private Shown show(long chat, JsonNode request) {
        List<Choice> keys = new ArrayList<>();
        for (JsonNode row : request.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode key : row) {
                keys.add(
                        new Choice(
                                key.path("text").asString(), key.path("callback_data").asString()));
            }
        }
        Shown shown;
        synchronized (this) {
            shown =
                    new Shown(
                            String.valueOf(++messages),
                            "telegram:" + chat,
                            request.path("text").asString(),
                            keys,
                            Instant.now(),
                            "");
            records.add(shown);
        }
        eyes.accept(shown);
        return shown;
    }

    private static Answer edited(JsonNode request) {
        return done(
                shown(
                        request.path("chat_id").asLong(),
                        request.path("message_id").asLong(),
                        request.path("text").asString()));
    }

    private static ObjectNode shown(long chat, long id, String text) {
        ObjectNode message = JSON.createObjectNode().put("message_id", id).put("text", text);
        message.put("date", Instant.now().getEpochSecond());
        message.putObject("chat").put("id", chat).put("type", "private");
        return message;
    }

    private static ObjectNode user(long id) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", "Orang " + id);
    }

    private static Answer done(JsonNode result) {
        ObjectNode json = JSON.createObjectNode().put("ok", true);
        json.set("result", result);
        return Answer.json(200, json.toString());
    }

    private static long chat(String address) {
        return Long.parseLong(address.substring(address.indexOf(':') + 1));
    }

    @Override
    public void close() {
        closed = true;
        web.close();
    }
}
