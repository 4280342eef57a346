package id.guruonline.bot.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.bot.delivery.Pace;
import id.guruonline.bot.twilio.api.AuthToken;
import id.guruonline.bot.twilio.api.TwilioSettings;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an account has and looks at, by the senders that are set. */
class TwilioAccountTest {

    private final TwilioWorld twilio = new TwilioWorld();

    @AfterEach
    void close() {
        twilio.close();
    }

    private TwilioAccount account(@Nullable String whatsappFrom) {
        TwilioSettings settings =
                new TwilioSettings(
                        "AC1",
                        new AuthToken("secret"),
                        URI.create(twilio.server.baseUrl()),
                        "https://guru.example.id",
                        whatsappFrom,
                        TwilioWorld.OURS,
                        true);
        return new TwilioAccount(
                settings,
                twilio.contacts,
                twilio.sids,
                _ -> Optional.empty(),
                (_, _) -> {},
                () -> twilio.now,
                new Pace(twilio.time, twilio.time));
    }

    @Test
    void without_whatsapp_nobody_asks_for_its_templates() {
        account(null).check();
        assertThat(twilio.server.getAllServeEvents()).isEmpty();
    }

    @Test
    void with_whatsapp_its_templates_are_asked_for() {
        account(TwilioWorld.OURS).check();
        assertThat(twilio.server.getAllServeEvents()).isNotEmpty();
    }

    @Test
    void there_is_a_channel_for_each_sender() {
        assertThat(account(null).channels())
                .extracting(c -> c.traits().name())
                .containsExactly("sms");
        assertThat(account(TwilioWorld.OURS).channels())
                .extracting(c -> c.traits().name())
                .containsExactly("whatsapp", "sms");
    }
}
