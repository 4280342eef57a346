package id.guruonline.bot.telegram.receiving;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import id.guruonline.bot.QuickTime;
import id.guruonline.bot.telegram.SavedMessages;
import id.guruonline.bot.telegram.SomeTopics;
import id.guruonline.bot.telegram.TelegramServer;
import id.guruonline.bot.telegram.api.TelegramApi;
import id.guruonline.bot.telegram.api.TelegramTime;
import id.guruonline.bot.telegram.sending.BotPaceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramPollerTest {

    private final TelegramServer telegram = new TelegramServer();
    private final SavedMessages inbox = new SavedMessages();
    private final TelegramApi api = telegram.api();
    private final Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final AtomicLong elapsed = new AtomicLong();
    private final TelegramPoller poller =
            new TelegramPoller(
                    api,
                    new Receiver(
                            new UpdateMapper(new TelegramTime(() -> now)),
                            inbox,
                            new Taps(api, BotPaceTest.quick(new QuickTime()), Runnable::run),
                            new SomeTopics()),
                    elapsed::get,
                    IllegalStateException.class::isInstance);

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    private static String text(long id, String text) {
        return """
        {"update_id":%d,"message":{"message_id":%d,"date":1,"chat":{"id":11,"type":"private"},
         "from":{"id":11,"is_bot":false,"first_name":"Ana"},"text":"%s"}}\
        """
                .formatted(id, id % 1000, text);
    }

    private List<JsonNode> offsets() {
        return telegram.calls("getupdates").stream().map(call -> call.path("offset")).toList();
    }

    private static void isMissing(JsonNode offset) {
        assertThat(offset.isMissingNode() || offset.isNull()).isTrue();
    }

    @Test
    void updates_are_acknowledged_by_the_next_request_after_they_were_saved() {
        telegram.updates(text(41, "a"), text(42, "b"));
        assertThat(poller.step()).isEqualTo(Duration.ZERO);
        assertThat(inbox.ids()).containsExactly("telegram:41", "telegram:42");
        telegram.updates();
        poller.step();
        isMissing(offsets().getFirst());
        assertThat(offsets().getLast().asLong()).isEqualTo(43);
    }

    @Test
    void only_updates_of_use_are_asked_for_and_waited_for() {
        telegram.updates();
        poller.step();
        JsonNode request = telegram.calls("getupdates").getFirst();
        assertThat(request.get("timeout").asInt()).isEqualTo(30);
        assertThat(request.get("allowed_updates").valueStream().map(JsonNode::asText))
                .containsExactly("message", "edited_message", "callback_query");
    }

    @Test
    void updates_that_come_again_are_saved_once() {
        telegram.updates(text(41, "a"));
        poller.step();
        poller.step();
        assertThat(inbox.ids()).containsExactly("telegram:41");
    }

    @Test
    void one_update_that_cannot_be_read_hides_no_other() {
        telegram.updates(
                text(41, "a"), "{\"update_id\":42,\"message\":{\"chat\":7}}", text(43, "c"));
        poller.step();
        assertThat(inbox.ids()).containsExactly("telegram:41", "telegram:43");
        telegram.updates();
        poller.step();
        assertThat(offsets().getLast().asLong()).isEqualTo(44);
    }

    @Test
    void ids_may_be_larger_than_the_library_thinks() {
        telegram.updates(text(5_000_000_000L, "a"));
        poller.step();
        assertThat(inbox.ids()).containsExactly("telegram:5000000000");
    }

    @Test
    void what_the_database_cannot_save_is_asked_for_again() {
        telegram.updates(text(41, "a"), text(42, "b"));
        inbox.breakWith(new IllegalStateException("the database is away"));
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            poller.step();
        }
        isMissing(offsets().getLast());
        inbox.mend();
        assertThat(poller.step()).isEqualTo(Duration.ZERO);
        assertThat(inbox.ids()).containsExactly("telegram:41", "telegram:42");
    }

    @Test
    void what_fails_by_its_own_fault_is_left_aside_after_three_times() {
        telegram.updates(text(41, "a"));
        inbox.breakWith(new IllegalArgumentException("cannot be saved at all"));
        poller.step();
        poller.step();
        poller.step();
        inbox.mend();
        telegram.updates(text(42, "b"));
        poller.step();
        assertThat(offsets().getLast().asLong()).isEqualTo(42);
        assertThat(inbox.ids()).containsExactly("telegram:42");
    }

    @Test
    void waits_grow_while_telegram_is_away_and_end_with_it() {
        telegram.answer("getupdates", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(2));
        telegram.answer("getupdates", 502, "<html>bad gateway</html>");
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(4));
        for (int i = 0; i < 8; i++) {
            poller.step();
        }
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(30));
        telegram.updates(text(41, "a"));
        assertThat(poller.step()).isEqualTo(Duration.ZERO);
        telegram.answer("getupdates", 502, "<html>bad gateway</html>");
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void telegram_is_left_alone_as_long_as_it_asks() {
        telegram.answer(
                "getupdates",
                429,
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
                        + "\"parameters\":{\"retry_after\":23}}");
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(23));
    }

    @Test
    void a_second_poller_is_waited_for() {
        telegram.answer(
                "getupdates",
                409,
                "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: terminated by other"
                        + " getUpdates request\"}");
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(poller.step()).isEqualTo(Duration.ofSeconds(2));
        assertThat(telegram.calls("deletewebhook")).isEmpty();
    }

    @Test
    void a_webhook_that_is_in_the_way_is_taken_away() {
        telegram.agree();
        telegram.answer(
                "getupdates",
                409,
                "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: can't use getUpdates"
                        + " method while webhook is active\"}");
        poller.step();
        assertThat(telegram.calls("deletewebhook")).hasSize(1);
    }

    @Test
    void after_an_idle_week_telegram_may_count_from_anywhere() {
        telegram.updates(text(9000, "a"));
        poller.step();
        telegram.updates();
        elapsed.addAndGet(Duration.ofDays(5).toNanos());
        poller.step();
        assertThat(offsets().getLast().asLong()).isEqualTo(9001);
        elapsed.addAndGet(Duration.ofDays(2).toNanos());
        poller.step();
        isMissing(offsets().getLast());
    }
}
