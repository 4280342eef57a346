package id.guruonline.config.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.guruonline.config.transcript.Stage.PhoneButton;
import id.guruonline.config.transcript.Stage.PhoneMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;

/**
 * Private chats of people with one bot. Updates are kept until they are acknowledged by a request
 * for later ones. One lock guards it all.
 */
final class TelegramChats {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration HELD_OPEN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long FIRST_UPDATE = 100_000;

    private final InstantSource clock;
    private final Map<String, Long> chats = new HashMap<>();
    private final Map<Long, List<Message>> messages = new HashMap<>();
    private final TreeMap<Long, JsonNode> waiting = new TreeMap<>();
    private final Map<String, JsonNode> updates = new HashMap<>();
    private final Set<Long> blocked = new HashSet<>();
    private final Set<Long> silent = new HashSet<>();
    private final Map<String, @Nullable Message> unanswered = new LinkedHashMap<>();
    private final Set<Message> toBeEdited = new HashSet<>();
    private long counted = FIRST_UPDATE;

    /**
     * @param clock the time that messages carry
     */
    TelegramChats(InstantSource clock) {
        this.clock = clock;
    }

    /** A message of the bot; its buttons are gone for good once it was edited. */
    private static final class Message {

        final int id;
        final PhoneMessage first;
        String text;
        @Nullable ReplyKeyboard keyboard;

        Message(int id, PhoneMessage first, @Nullable ReplyKeyboard keyboard) {
            this.id = id;
            this.first = first;
            this.text = first.text();
            this.keyboard = keyboard;
        }

        boolean has(String data) {
            return keyboard instanceof InlineKeyboardMarkup && TelegramChats.has(first, data);
        }
    }

    /** Nobody has said anything; updates are counted on. */
    synchronized void clear() {
        List.of(chats, messages, waiting, updates, unanswered).forEach(Map::clear);
        blocked.clear();
        silent.clear();
        toBeEdited.clear();
    }

    /** A bot that died shows no tap any more. */
    synchronized void giveUpTaps() {
        unanswered.clear();
        toBeEdited.clear();
    }

    synchronized long chatOf(String person) {
        return chats.computeIfAbsent(person, _ -> 7001L + chats.size());
    }

    /** Puts the update before the bot and returns its id; the same id for the same message. */
    synchronized long say(String person, String text, String messageId) {
        ObjectNode update = updateOf(person, messageId);
        if (!update.has("message")) {
            ObjectNode message = update.putObject("message");
            head(message, person).put("text", text).set("from", user(person));
        }
        return bring(update);
    }

    synchronized long tap(String person, String data, String messageId) {
        ObjectNode update = updateOf(person, messageId);
        if (!update.has("callback_query")) {
            String id = "query-" + update.get("update_id").asLong();
            ObjectNode query = update.putObject("callback_query");
            query.put("id", id).put("chat_instance", "1").put("data", data);
            query.set("from", user(person));
            Message tapped = findWith(person, data);
            unanswered.put(id, tapped);
            if (tapped != null) {
                query.set("message", json(chatOf(person), tapped));
                toBeEdited.add(tapped);
            }
        }
        return bring(update);
    }

    private ObjectNode updateOf(String person, String messageId) {
        return (ObjectNode)
                updates.computeIfAbsent(
                        person + "/" + messageId,
                        _ -> JSON.createObjectNode().put("update_id", counted++));
    }

    private long bring(JsonNode update) {
        long id = update.get("update_id").asLong();
        waiting.put(id, update);
        notifyAll();
        return id;
    }

    private @Nullable Message findWith(String person, String data) {
        return ofChat(chatOf(person)).reversed().stream()
                .filter(message -> message.has(data))
                .findFirst()
                .orElse(null);
    }

    private static boolean has(PhoneMessage message, String data) {
        return message.buttons().stream().anyMatch(button -> button.data().equals(data));
    }

    synchronized void awaitAcknowledged(long update) {
        await(() -> !waiting.containsKey(update), "update " + update + " is not acknowledged");
    }

    /** Waits until taps are answered and their messages edited. */
    synchronized void awaitTapsShown() {
        await(
                () -> unanswered.isEmpty() && toBeEdited.stream().allMatch(m -> m.keyboard == null),
                "taps are not answered, or their buttons are left");
    }

    private void await(BooleanSupplier reached, String otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException(otherwise);
            }
            rest(Duration.ofNanos(left));
        }
    }

    private void rest(Duration longest) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, longest.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    synchronized void block(String person, boolean isBlocked) {
        if (isBlocked) {
            blocked.add(chatOf(person));
        } else {
            blocked.remove(chatOf(person));
        }
    }

    /** Whether what is taken for that person is answered so that nobody sees it. */
    synchronized void loseAnswers(String person, boolean lost) {
        if (lost) {
            silent.add(chatOf(person));
        } else {
            silent.remove(chatOf(person));
        }
    }

    synchronized List<PhoneMessage> messages(String person, long after) {
        return ofChat(chatOf(person)).stream()
                .map(message -> message.first)
                .filter(message -> message.seq() > after)
                .toList();
    }

    /** Answers getUpdates: what is before the offset is acknowledged. */
    synchronized TelegramAnswer updates(JsonNode request) {
        if (request.hasNonNull("offset")) {
            waiting.headMap(request.get("offset").asLong()).clear();
            notifyAll();
        }
        long end = System.nanoTime() + HELD_OPEN.toNanos();
        while (waiting.isEmpty() && System.nanoTime() < end) {
            rest(HELD_OPEN);
        }
        ArrayNode all = JSON.createArrayNode();
        waiting.values().forEach(all::add);
        return TelegramAnswer.done(all);
    }

    synchronized TelegramAnswer take(SendMessage call) {
        long chat = Long.parseLong(call.getChatId());
        if (blocked.contains(chat)) {
            return TelegramAnswer.refused(403, "Forbidden: bot was blocked by the user");
        }
        List<Message> all = ofChat(chat);
        PhoneMessage shown =
                new PhoneMessage(
                        all.size() + 1L,
                        true,
                        call.getText(),
                        buttons(call.getReplyMarkup()),
                        clock.instant());
        Message message = new Message(all.size() + 1, shown, call.getReplyMarkup());
        all.add(message);
        return silent.contains(chat)
                ? TelegramAnswer.LOST
                : TelegramAnswer.done(json(chat, message));
    }

    synchronized TelegramAnswer edit(EditMessageText call) {
        long chat = Long.parseLong(call.getChatId());
        Message message = ofChat(chat).get(call.getMessageId() - 1);
        if (message.text.equals(call.getText())) {
            return TelegramAnswer.refused(400, "Bad Request: message is not modified");
        }
        message.text = call.getText();
        message.keyboard = call.getReplyMarkup();
        notifyAll();
        return TelegramAnswer.done(json(chat, message));
    }

    synchronized TelegramAnswer answered(AnswerCallbackQuery call) {
        boolean waits = unanswered.containsKey(call.getCallbackQueryId());
        unanswered.remove(call.getCallbackQueryId());
        notifyAll();
        return waits
                ? TelegramAnswer.TRUE
                : TelegramAnswer.refused(400, "Bad Request: query is too old");
    }

    private List<Message> ofChat(long chat) {
        return messages.computeIfAbsent(chat, _ -> new ArrayList<>());
    }

    private static List<PhoneButton> buttons(@Nullable ReplyKeyboard keyboard) {
        return switch (keyboard) {
            case null -> List.of();
            case InlineKeyboardMarkup inline ->
                    inline.getKeyboard().stream()
                            .flatMap(List::stream)
                            .map(key -> new PhoneButton(key.getText(), key.getCallbackData()))
                            .toList();
            case ReplyKeyboardMarkup keys ->
                    keys.getKeyboard().stream()
                            .flatMap(List::stream)
                            .map(key -> new PhoneButton(key.getText(), "contact"))
                            .toList();
            default -> throw new IllegalStateException("no keyboard of ours");
        };
    }

    private ObjectNode json(long chat, Message message) {
        ObjectNode json = JSON.createObjectNode().put("message_id", message.id);
        json.put("date", message.first.at().getEpochSecond()).put("text", message.text);
        json.putObject("chat").put("id", chat).put("type", "private");
        if (message.keyboard instanceof InlineKeyboardMarkup) {
            json.set("reply_markup", JSON.valueToTree(message.keyboard));
        }
        return json;
    }

    private ObjectNode head(ObjectNode message, String person) {
        message.put("message_id", counted);
        message.put("date", clock.instant().getEpochSecond());
        message.putObject("chat").put("id", chatOf(person)).put("type", "private");
        return message;
    }

    private ObjectNode user(String person) {
        ObjectNode user = JSON.createObjectNode().put("id", chatOf(person));
        return user.put("is_bot", false).put("first_name", person);
    }
}
