package id.guruonline.bot.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static id.guruonline.bot.twilio.TwilioWorld.NINE;
import static id.guruonline.bot.twilio.TwilioWorld.SITI_SMS;
import static id.guruonline.bot.twilio.TwilioWorld.SITI_WHATSAPP;
import static id.guruonline.bot.twilio.TwilioWorld.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import id.guruonline.bot.delivery.Channel;
import id.guruonline.bot.delivery.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twilio as it is on bad days. */
class TwilioTroubleTest {

    private static final String JUST_NOW = "Mon, 23 Nov 2026 02:00:01 +0000";
    private static final String AN_HOUR_AGO = "Mon, 23 Nov 2026 01:00:00 +0000";

    private static final SendOutcome LOST = notKnownYet("Twilio's answer was lost");

    private final TwilioWorld twilio = new TwilioWorld();

    @AfterEach
    void close() {
        twilio.close();
    }

    @ParameterizedTest
    @CsvSource({
        "21211, Gone", "21610, Unwanted", "63003, Gone", "63015, Gone", "63024, Gone",
        "63032, Refused", "30007, Refused", "99999, Refused", "63018, TryLater", "20429, TryLater"
    })
    void every_error_code_is_answered_as_the_table_says(int code, String outcome) {
        twilio.refusesMessages(400, code);
        assertThat(twilio.sms().send(message(SITI_SMS, "halo")).getClass().getSimpleName())
                .isEqualTo(outcome);
        assertThat(twilio.posts()).isEqualTo(1);
    }

    @Test
    void a_flood_waits_as_long_as_twilio_asks() {
        twilio.answersMessagesWith(
                aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "17")
                        .withBody("{\"code\":20429,\"status\":429}"));
        assertThat(twilio.sms().send(message(SITI_SMS, "halo")))
                .isEqualTo(new SendOutcome.TryLater(Duration.ofSeconds(17), "Twilio answered 429"));
        assertThat(twilio.posts()).isEqualTo(1);
    }

    @Test
    void a_wrong_token_loses_no_message() {
        twilio.answersMessagesWith(
                aResponse().withStatus(401).withBody("{\"code\":20003,\"status\":401}"));
        assertThat(twilio.sms().send(message(SITI_SMS, "halo")))
                .isEqualTo(new SendOutcome.TryLater(null, "Twilio: error 20003"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 403})
    void after_a_page_instead_of_an_answer_the_message_is_looked_for(int status) {
        twilio.answersMessagesWith(
                aResponse().withStatus(status).withBody("<html><h1>Bad Gateway</h1></html>"));
        twilio.lists("SM9", "sms", JUST_NOW);
        assertThat(twilio.sms().send(message(SITI_SMS, "halo")))
                .isEqualTo(new SendOutcome.Sent("SM9"));
        assertThat(twilio.posts()).isEqualTo(1);
    }

    @Test
    void after_a_timeout_the_message_is_looked_for() {
        twilio.patience = Timeout.ofMilliseconds(700);
        twilio.answersMessagesWith(
                aResponse().withFixedDelay(2000).withStatus(201).withBody("{\"sid\":\"SM9\"}"));
        twilio.lists("SM9", "whatsapp", JUST_NOW);
        twilio.contacts.heard(SITI_WHATSAPP, NINE);
        assertThat(twilio.whatsApp().send(message(SITI_WHATSAPP, "halo")))
                .isEqualTo(new SendOutcome.Sent("SM9"));
        assertThat(twilio.posts()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_dropped_connection_leaves_the_attempt_open_where_twilio_lists_nothing(Fault fault) {
        twilio.answersMessagesWith(aResponse().withFault(fault));
        twilio.listsNothing();
        assertThat(twilio.sms().send(message(SITI_SMS, "halo"))).isEqualTo(LOST);
        assertThat(twilio.posts()).isEqualTo(1);
    }

    @Test
    void a_message_of_before_the_attempt_is_another() {
        twilio.answersMessagesWith(aResponse().withStatus(500));
        twilio.lists("SM8", "sms", AN_HOUR_AGO);
        assertThat(twilio.sms().send(message(SITI_SMS, "halo"))).isEqualTo(LOST);
    }

    @Test
    void by_a_clock_that_is_two_minutes_ahead_of_twilios_the_message_is_found_all_the_same() {
        twilio.takesMessages(JUST_NOW);
        twilio.now = NINE.plusSeconds(120);
        Channel sms = twilio.sms();
        assertThat(sms.send(message(SITI_SMS, "halo"))).isInstanceOf(SendOutcome.Sent.class);

        twilio.answersMessagesWith(aResponse().withStatus(500));
        twilio.lists("SM9", "sms", JUST_NOW);
        assertThat(sms.send(message(SITI_SMS, "halo"))).isEqualTo(new SendOutcome.Sent("SM9"));
    }

    @Test
    void after_the_clock_was_set_back_the_message_is_found_all_the_same() {
        twilio.lists("SM9", "sms", JUST_NOW);
        twilio.now = NINE;
        Instant ahead = NINE.plus(Duration.ofHours(2));
        assertThat(twilio.sms().lookUp(message(SITI_SMS, "halo"), ahead, ahead))
                .contains(new SendOutcome.Sent("SM9"));
    }

    @Test
    void what_fails_before_anything_left_is_tried_again_and_not_looked_for() {
        twilio.contacts.breaks();
        assertThat(twilio.sms().send(message(SITI_SMS, "halo")))
                .isInstanceOf(SendOutcome.TryLater.class);
        assertThat(twilio.whatsApp().send(message(SITI_WHATSAPP, "halo")))
                .isInstanceOf(SendOutcome.TryLater.class);
        assertThat(twilio.posts()).isZero();
    }

    @Test
    void a_message_that_the_outbox_knows_as_another_is_another() {
        twilio.answersMessagesWith(aResponse().withStatus(500));
        twilio.lists("SM8", "sms", JUST_NOW);
        twilio.sent.put("SM8", "fact:0/t1");
        assertThat(twilio.sms().send(message(SITI_SMS, "halo"))).isEqualTo(LOST);
    }

    @Test
    void an_open_attempt_is_sent_again_only_when_twilio_has_had_a_while_to_list_it() {
        twilio.listsNothing();
        Instant lostAt = NINE.plusSeconds(20);
        twilio.now = lostAt.plusSeconds(9);
        assertThat(lookUp(lostAt)).contains(notKnownYet("Twilio does not list it yet"));
        twilio.now = lostAt.plusSeconds(10);
        assertThat(lookUp(lostAt))
                .contains(new SendOutcome.TryLater(Duration.ZERO, "Twilio never got it"));
        twilio.lists("SM9", "sms", JUST_NOW);
        assertThat(lookUp(lostAt)).contains(new SendOutcome.Sent("SM9"));
        assertThat(twilio.posts()).isZero();
    }

    @Test
    void an_open_attempt_stays_open_while_twilio_cannot_be_asked_and_becomes_uncertain() {
        assertThat(lookUp(NINE)).contains(notKnownYet("Twilio could not be asked"));
        twilio.now = NINE.plus(Duration.ofMinutes(10));
        assertThat(lookUp(NINE)).isEmpty();
    }

    private Optional<SendOutcome> lookUp(Instant lostAt) {
        return twilio.sms().lookUp(message(SITI_SMS, "halo"), NINE, lostAt);
    }

    private static SendOutcome notKnownYet(String why) {
        return new SendOutcome.NotKnownYet(Duration.ofSeconds(10), why);
    }

    @Test
    void a_twilio_that_cannot_be_reached_is_tried_later() {
        var sms = twilio.sms();
        twilio.close();
        assertThat(sms.send(message(SITI_SMS, "halo")))
                .isEqualTo(new SendOutcome.TryLater(null, "Twilio was not reached"));
    }

    @Test
    void the_token_never_prints() {
        assertThat(twilio.settings().toString()).doesNotContain("secret");
    }
}
