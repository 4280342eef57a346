package id.guruonline.bot.telegram.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import id.guruonline.bot.QuickTime;
import id.guruonline.bot.delivery.SendOutcome;
import id.guruonline.bot.telegram.BotApiTypes;
import id.guruonline.bot.telegram.Cases;
import id.guruonline.bot.telegram.SomeTopics;
import id.guruonline.bot.telegram.TelegramServer;
import id.guruonline.bot.telegram.api.TelegramApi;
import id.guruonline.bot.telegram.api.TelegramTime;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of {@code outgoing/}: a message, what Telegram is asked, what it answers, and what the
 * sender makes of that. Telegram is asked once, whatever it answers.
 */
class OutgoingTest {

    private static final Address ANA = new Address("telegram", "11");

    private final TelegramServer telegram = new TelegramServer();
    private final TelegramApi api = telegram.api();
    private final SomeTopics topics = new SomeTopics();
    private final TelegramChannel channel =
            new TelegramChannel(
                    api,
                    BotPaceTest.quick(new QuickTime()),
                    new TelegramTime(InstantSource.system()),
                    topics,
                    Optional::empty);

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    static List<String> cases() {
        return Cases.of("outgoing");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_message_becomes_one_call_and_its_answer_an_outcome(String name) {
        JsonNode file = Cases.read("outgoing", name);
        telegram.agree();
        if (file.has("answer")) {
            telegram.answer("sendmessage", answer(file.get("answer")));
        }
        assertThat(channel.send(message(file.get("message"))).toString())
                .isEqualTo(file.get("outcome").asText());
        assertThat(telegram.calls("sendmessage")).hasSize(1);
        if (file.has("request")) {
            assertThat(telegram.calls("sendmessage")).containsExactly(file.get("request"));
        }
        BotApiTypes.check(telegram.calls());
    }

    @Test
    void a_message_that_never_left_is_tried_later() {
        telegram.close();
        assertThat(channel.send(message("Halo"))).isInstanceOf(SendOutcome.TryLater.class);
    }

    @Test
    void while_nothing_gets_through_nothing_is_tried_until_telegram_is_back() {
        telegram.answer("sendmessage", 502, "<html>bad gateway</html>");
        telegram.answer("getme", 502, "<html>bad gateway</html>");
        assertThat(channel.answers()).isTrue();
        assertThat(channel.send(message("Halo"))).isInstanceOf(SendOutcome.Uncertain.class);

        assertThat(channel.answers()).isFalse();
        assertThat(telegram.calls("sendmessage")).hasSize(1);
        assertThat(telegram.reach.findMissedFor()).isPresent();
        telegram.answer("getme", 404, "<html>who?</html>");
        assertThat(channel.answers()).isTrue();
        assertThat(telegram.reach.findMissedFor()).isEmpty();
    }

    @Test
    void who_last_wrote_in_a_topic_is_told_there() {
        telegram.agree();
        topics.wroteIn(ANA, 77);
        channel.send(message("Halo"));
        topics.wroteIn(ANA, null);
        channel.send(message("Halo"));
        assertThat(telegram.calls("sendmessage").getFirst().path("message_thread_id").asInt())
                .isEqualTo(77);
        assertThat(telegram.calls("sendmessage").getLast().has("message_thread_id")).isFalse();
        BotApiTypes.check(telegram.calls());
    }

    @Test
    void what_was_for_a_topic_that_is_gone_goes_again_at_once_outside_of_it() {
        telegram.agree();
        telegram.answer(
                "sendmessage",
                aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/json")
                        .withBody(
                                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request:"
                                        + " message thread not found\"}"));
        topics.wroteIn(ANA, 77);
        assertThat(channel.send(message("Halo")))
                .isEqualTo(new SendOutcome.TryLater(Duration.ZERO, "the topic is gone"));
        assertThat(topics.find(ANA)).isEmpty();
    }

    @Test
    void what_waits_for_the_database_to_name_the_topic_surely_did_not_leave() {
        telegram.agree();
        topics.failing = new IllegalStateException("the database is away");
        assertThat(channel.send(message("Halo")))
                .isEqualTo(
                        new SendOutcome.TryLater(
                                null, "the topic is not known: IllegalStateException"));
        assertThat(telegram.calls("sendmessage")).isEmpty();
    }

    @Test
    void what_is_too_long_for_telegram_is_cut() {
        telegram.agree();
        channel.send(message("👋".repeat(3000)));
        String text = telegram.calls("sendmessage").getFirst().get("text").asText();
        assertThat(text).hasSizeLessThanOrEqualTo(4096).endsWith("👋…");
    }

    @Test
    void nothing_that_fails_or_prints_holds_the_token() {
        telegram.close();
        assertThat(channel.send(message("Halo")).toString()).doesNotContain("secret");
        assertThat(TelegramServer.TOKEN.toString()).doesNotContain("secret");
    }

    private static OutgoingMessage message(String text) {
        return new OutgoingMessage("m1", ANA, text, List.of(), null);
    }

    private static OutgoingMessage message(JsonNode json) {
        List<Button> buttons =
                json.path("buttons")
                        .valueStream()
                        .map(b -> new Button(b.get(0).asText(), b.get(1).asText()))
                        .toList();
        return new OutgoingMessage("m1", ANA, json.get("text").asText(), buttons, null);
    }

    private static ResponseDefinitionBuilder answer(JsonNode json) {
        if (json.has("fault")) {
            return aResponse().withFault(Fault.valueOf(json.get("fault").asText()));
        }
        ResponseDefinitionBuilder answer = aResponse().withStatus(json.get("status").asInt());
        json.path("headers")
                .properties()
                .forEach(header -> answer.withHeader(header.getKey(), header.getValue().asText()));
        if (json.has("delay")) {
            answer.withFixedDelay((int) Duration.parse(json.get("delay").asText()).toMillis());
        }
        return json.has("html")
                ? answer.withHeader("Content-Type", "text/html").withBody(json.get("html").asText())
                : answer.withHeader("Content-Type", "application/json")
                        .withBody(json.get("body").toString());
    }
}
