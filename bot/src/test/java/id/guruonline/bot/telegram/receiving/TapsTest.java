package id.guruonline.bot.telegram.receiving;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.tomakehurst.wiremock.http.Fault;
import id.guruonline.bot.QuickTime;
import id.guruonline.bot.telegram.Cases;
import id.guruonline.bot.telegram.TelegramServer;
import id.guruonline.bot.telegram.api.TelegramApi;
import id.guruonline.bot.telegram.sending.BotPaceTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;

/** What shows somebody that a tap arrived is worth a few tries, and no more. */
class TapsTest {

    private final TelegramServer telegram = new TelegramServer();
    private final TelegramApi api = telegram.api();
    private final QuickTime time = new QuickTime();
    private final Taps taps = new Taps(api, BotPaceTest.quick(time), Runnable::run);

    @BeforeEach
    void agree() {
        telegram.agree();
    }

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    @Test
    void an_edit_that_came_too_fast_is_done_again_when_telegram_wants_it() throws Exception {
        refuse("editmessagetext", 429, "Too Many Requests: retry after 2", 2);
        taps.acknowledge(tap());
        assertThat(telegram.calls("editmessagetext")).hasSize(3);
        assertThat(time.passed()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
    }

    @Test
    void an_answer_that_got_lost_is_given_again() throws Exception {
        telegram.answer(
                "answercallbackquery", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        taps.acknowledge(tap());
        assertThat(telegram.calls("answercallbackquery")).hasSize(3);
        assertThat(telegram.calls("editmessagetext")).hasSize(1);
    }

    @Test
    void what_is_done_already_or_cannot_be_is_left() throws Exception {
        refuse("editmessagetext", 400, "Bad Request: message is not modified", 0);
        refuse("answercallbackquery", 400, "Bad Request: query is too old", 0);
        taps.acknowledge(tap());
        assertThat(telegram.calls("editmessagetext")).hasSize(1);
        assertThat(telegram.calls("answercallbackquery")).hasSize(1);
    }

    @Test
    void where_too_many_tap_at_once_some_are_not_shown_and_later_ones_are_again() throws Exception {
        List<Runnable> waiting = new ArrayList<>();
        Taps slow = new Taps(api, BotPaceTest.quick(time), waiting::add);
        for (int i = 0; i < 100; i++) {
            slow.acknowledge(tap());
        }
        assertThat(waiting).hasSize(64);

        waiting.removeFirst().run();
        slow.acknowledge(tap());
        slow.acknowledge(tap());
        assertThat(waiting).hasSize(64);
    }

    @Test
    void nobody_looks_at_a_button_after_half_a_minute() throws Exception {
        refuse("editmessagetext", 429, "Too Many Requests: retry after 31", 31);
        taps.acknowledge(tap());
        assertThat(telegram.calls("editmessagetext")).hasSize(1);
    }

    private void refuse(String method, int code, String why, int retryAfter) {
        String wait =
                retryAfter == 0 ? "" : ",\"parameters\":{\"retry_after\":%d}".formatted(retryAfter);
        telegram.answer(
                method,
                code,
                "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
                        .formatted(code, why, wait));
    }

    private static CallbackQuery tap() throws JsonProcessingException {
        return TelegramServer.JSON.treeToValue(
                Cases.read("incoming", "tap").at("/update/callback_query"), CallbackQuery.class);
    }
}
