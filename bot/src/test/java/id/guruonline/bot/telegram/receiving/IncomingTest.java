package id.guruonline.bot.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.guruonline.bot.QuickTime;
import id.guruonline.bot.telegram.BotApiTypes;
import id.guruonline.bot.telegram.Cases;
import id.guruonline.bot.telegram.SavedMessages;
import id.guruonline.bot.telegram.SomeTopics;
import id.guruonline.bot.telegram.TelegramServer;
import id.guruonline.bot.telegram.TelegramServer.Called;
import id.guruonline.bot.telegram.api.TelegramApi;
import id.guruonline.bot.telegram.api.TelegramTime;
import id.guruonline.bot.telegram.sending.BotPaceTest;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.Manner;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code incoming/}: an update as Telegram writes it, the message that is saved of it,
 * if any, and what Telegram is asked to do besides.
 */
class IncomingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final TelegramServer telegram = new TelegramServer();
    private final SavedMessages inbox = new SavedMessages();
    private final SomeTopics topics = new SomeTopics();
    private final TelegramApi api = telegram.api();

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    static List<String> cases() {
        return Cases.of("incoming");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_update_becomes_a_message(String name) throws Exception {
        JsonNode expected = Cases.read("incoming", name);
        telegram.agree();
        telegram.updates(expected.get("update").toString());
        Taps taps = new Taps(api, BotPaceTest.quick(new QuickTime()), Runnable::run);
        Receiver receiver =
                new Receiver(new UpdateMapper(new TelegramTime(() -> NOW)), inbox, taps, topics);
        new TelegramPoller(api, receiver, () -> 0, _ -> false).step();

        assertThat(inbox.all().stream().map(IncomingTest::json).toList())
                .isEqualTo(list(expected.path("saved")));
        assertThat(topics.all.values().stream().map(IntNode::new).toList())
                .isEqualTo(list(expected.path("topics")));
        List<Called> others =
                telegram.calls().stream().filter(c -> !c.method().equals("getupdates")).toList();
        assertThat(others.stream().map(IncomingTest::json).toList())
                .isEqualTo(list(expected.path("calls")));
        BotApiTypes.check(telegram.calls());
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.isMissingNode() ? List.of() : List.copyOf(array.valueStream().toList());
    }

    private static JsonNode json(Called call) {
        ObjectNode json = TelegramServer.JSON.createObjectNode();
        return json.put("method", call.method()).set("body", call.body());
    }

    private static JsonNode json(IncomingMessage message) {
        ObjectNode json = TelegramServer.JSON.createObjectNode();
        json.put("id", message.id()).put("from", message.from().toString());
        switch (message.content()) {
            case Content.Text(String text) -> json.put("text", text);
            case Content.Tap(String data) -> json.put("tap", data);
            case Content.Location(double lat, double lon) -> json.put("place", lat + "," + lon);
            case Content.Contact(String phone) -> json.put("contact", phone);
            case Content.Start(String payload) -> json.put("start", payload);
            case Content.Stop _ -> json.put("stop", true);
            case Content.Unreadable(String kind) -> json.put("unreadable", kind);
        }
        Manner manner = message.manner();
        if (manner.quotes() != null) {
            json.put("quotes", manner.quotes());
        }
        if (manner.forwarded()) {
            json.put("forwarded", true);
        }
        return json.put("at", message.receivedAt().toString());
    }
}
