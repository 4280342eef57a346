package id.guruonline.bot.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.guruonline.bot.QuickTime;
import id.guruonline.bot.delivery.Webhook;
import id.guruonline.bot.telegram.BotApiTypes;
import id.guruonline.bot.telegram.SavedMessages;
import id.guruonline.bot.telegram.SomeTopics;
import id.guruonline.bot.telegram.TelegramServer;
import id.guruonline.bot.telegram.api.SendingRate;
import id.guruonline.bot.telegram.api.Supervised;
import id.guruonline.bot.telegram.api.TelegramApi;
import id.guruonline.bot.telegram.api.TelegramSettings;
import id.guruonline.bot.telegram.api.TelegramSettings.Mode;
import id.guruonline.bot.telegram.api.TelegramTime;
import id.guruonline.bot.telegram.sending.BotPaceTest;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.IncomingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramWebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String UPDATE =
            "{\"update_id\":41,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"halo\","
                    + "\"chat\":{\"id\":11,\"type\":\"private\"}}}";

    private final TelegramServer telegram = new TelegramServer();
    private final TelegramApi api = telegram.api();
    private final SavedMessages inbox = new SavedMessages();
    private final TelegramWebhook webhook =
            new TelegramWebhook(
                    new Receiver(
                            new UpdateMapper(new TelegramTime(() -> NOW)),
                            inbox,
                            new Taps(api, BotPaceTest.quick(new QuickTime()), Runnable::run),
                            new SomeTopics()),
                    "s3cret",
                    IllegalStateException.class::isInstance);

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    private Webhook.Answer bring(@Nullable String secret, String body) {
        return webhook.take(
                new Webhook.Call(
                        "",
                        name ->
                                Optional.ofNullable(secret)
                                        .filter(_ ->
                                                name.equals("X-Telegram-Bot-Api-Secret-Token")),
                        body));
    }

    @Test
    void an_update_with_the_secret_is_saved() {
        bring("s3cret", UPDATE);
        bring("s3cret", UPDATE);
        assertThat(inbox.ids()).containsExactly("telegram:41");
    }

    @Test
    void nothing_is_taken_from_who_does_not_know_the_secret() {
        for (String secret : new String[] {"s3cre", "s3cret2", "", "S3CRET", null}) {
            assertThat(bring(secret, UPDATE))
                    .isEqualTo(new Webhook.Answer.Refused(401, "Not Telegram."));
        }
        assertThat(inbox.all()).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_not_asked_for_again() {
        bring("s3cret", "{\"update_id\":41,\"message\":{\"chat\":7}}");
        bring("s3cret", "not even JSON");
        bring("s3cret", "");
        bring("s3cret", "[]");
        assertThat(inbox.all()).isEmpty();
    }

    @Test
    void what_cannot_be_saved_fails_so_that_telegram_brings_it_again() {
        inbox.breakWith(new IllegalStateException("the database is away"));
        assertThatThrownBy(() -> bring("s3cret", UPDATE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_fails_by_its_own_fault_is_answered_the_third_time_and_its_sender_is_told() {
        inbox.breakWith(new IllegalArgumentException("cannot be saved"));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> bring("s3cret", UPDATE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        inbox.mendAfter(1);
        assertThat(bring("s3cret", UPDATE)).isEqualTo(Webhook.Answer.Taken.SILENTLY);

        assertThat(inbox.all())
                .extracting(IncomingMessage::id, IncomingMessage::content)
                .containsExactly(tuple("telegram:41", new Content.Unreadable("failed")));
    }

    @Test
    void what_fails_in_an_outage_is_brought_again_for_as_long_as_that_lasts() {
        inbox.breakWith(new IllegalStateException("the database is away"));
        for (int i = 0; i < 9; i++) {
            assertThatThrownBy(() -> bring("s3cret", UPDATE))
                    .isInstanceOf(IllegalStateException.class);
        }
        inbox.mend();
        bring("s3cret", UPDATE);
        assertThat(inbox.all())
                .extracting(IncomingMessage::content)
                .containsExactly(new Content.Text("halo"));
    }

    @Test
    void telegram_is_told_where_to_bring_updates_and_by_which_secret() {
        telegram.agree();
        Setup setup = new Setup(api, settings(Mode.WEBHOOK, "https://guru.example.id/"));
        assertThat(setup.step()).isEqualTo(Duration.ZERO);
        String form = telegram.calls("setwebhook").getFirst().asText();
        assertThat(form)
                .contains("https://guru.example.id/telegram/webhook")
                .contains("callback_query")
                .contains("s3cret");
    }

    @Test
    void polling_takes_the_webhook_away_and_the_menu_has_both_languages() {
        telegram.agree();
        Setup setup = new Setup(api, settings(Mode.POLLING, ""));
        for (int i = 0; i < 4; i++) {
            assertThat(setup.step()).isEqualTo(Duration.ZERO);
        }
        assertThat(setup.step()).isEqualTo(Supervised.NEVER);
        assertThat(telegram.calls("deletewebhook")).hasSize(1);
        assertThat(telegram.calls("setmycommands"))
                .extracting(call -> call.path("language_code").asText())
                .containsExactly("", "id", "en");
        BotApiTypes.check(telegram.calls());
    }

    @Test
    void the_service_starts_without_telegram_and_tells_it_later() {
        Setup setup = new Setup(api, settings(Mode.POLLING, ""));
        assertThat(setup.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(setup.step()).isEqualTo(Duration.ofSeconds(2));
        telegram.agree();
        assertThat(setup.step()).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_webhook_needs_an_address() {
        assertThatThrownBy(() -> settings(Mode.WEBHOOK, "")).hasMessageContaining("PUBLIC_URL");
    }

    @Test
    void a_secret_nobody_chose_is_the_same_everywhere_and_no_part_of_the_token() {
        TelegramSettings settings =
                new TelegramSettings(
                        TelegramServer.TOKEN, "", Mode.POLLING, "", "", SendingRate.USUAL);
        assertThat(settings.secret())
                .isEqualTo(settings.secret())
                .matches("[A-Za-z0-9_-]{32,256}")
                .doesNotContain("secret");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    private TelegramSettings settings(Mode mode, String publicUrl) {
        return new TelegramSettings(
                TelegramServer.TOKEN, telegram.url(), mode, "s3cret", publicUrl, SendingRate.USUAL);
    }
}
