package id.guruonline.bot.twilio.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static id.guruonline.bot.twilio.TwilioWorld.CONTENT;
import static id.guruonline.bot.twilio.TwilioWorld.MESSAGES;
import static id.guruonline.bot.twilio.TwilioWorld.NINE;
import static id.guruonline.bot.twilio.TwilioWorld.SITI_SMS;
import static id.guruonline.bot.twilio.TwilioWorld.SITI_WHATSAPP;
import static id.guruonline.bot.twilio.TwilioWorld.buttons;
import static id.guruonline.bot.twilio.TwilioWorld.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.guruonline.bot.delivery.SendOutcome;
import id.guruonline.bot.twilio.TwilioWorld;
import id.guruonline.bot.twilio.posting.Costs;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Button;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.message.OutgoingMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatsAppChannelTest {

    private static final Button YES = new Button("Terima", "accept:B1:1");
    private static final Button NO = new Button("Tolak", "decline:B1:1");

    private final TwilioWorld twilio = new TwilioWorld();

    @BeforeEach
    void a_working_twilio() {
        twilio.takesMessages();
        twilio.makesContents("HX1");
    }

    @AfterEach
    void close() {
        twilio.close();
    }

    private void sitiWroteBefore(Duration ago) {
        twilio.contacts.heard(SITI_WHATSAPP, NINE.minus(ago));
    }

    @Test
    void words_go_freely_to_somebody_who_wrote_today() {
        sitiWroteBefore(Duration.ofHours(23));
        assertThat(twilio.whatsApp().send(message(SITI_WHATSAPP, "Selamat pagi 👋\nApa kabar?")))
                .isEqualTo(new SendOutcome.Sent("SM1"));
        assertThat(twilio.lastForm())
                .containsExactly(
                        entry("Body", "Selamat pagi 👋\nApa kabar?"),
                        entry("From", "whatsapp:+6281100000000"),
                        entry(
                                "StatusCallback",
                                "https://guru.example.id/base/twilio/status?message=fact%3A1%2Ft1"),
                        entry("To", "whatsapp:+6281200000101"));
        assertThat(twilio.last(MESSAGES).getHeader("Authorization")).startsWith("Basic ");
        assertThat(twilio.paid).containsExactly(entry(Costs.Kind.SESSION, 1));
    }

    @Test
    void words_that_were_meant_for_a_channel_that_takes_more_are_cut() {
        sitiWroteBefore(Duration.ofHours(1));
        String long4000 = "kata ".repeat(800);
        twilio.whatsApp().send(message(SITI_WHATSAPP, long4000));
        assertThat(twilio.lastForm().get("Body")).hasSizeLessThanOrEqualTo(1024).endsWith("kata…");
    }

    @Test
    void up_to_three_answers_are_quick_replies_whose_words_are_all_variables() {
        sitiWroteBefore(Duration.ofMinutes(1));
        twilio.whatsApp().send(message(SITI_WHATSAPP, "Ada tawaran\n\nBersedia?", YES, NO));
        assertThat(twilio.lastForm())
                .containsEntry("ContentSid", "HX1")
                .containsEntry(
                        "ContentVariables",
                        "{\"1\":\"Ada tawaran\",\"2\":\"Bersedia?\",\"3\":\"Terima\",\"4\":\"accept:B1:1\","
                                + "\"5\":\"Tolak\",\"6\":\"decline:B1:1\"}")
                .doesNotContainKey("Body");
        assertThat(twilio.lastContent())
                .contains("\"friendly_name\":\"guru_reply2_101\"")
                .contains("\"twilio/quick-reply\":{\"body\":\"{{1}}\\n\\n{{2}}\"")
                .contains("\"title\":\"{{3}}\"")
                .contains("\"id\":\"{{6}}\"");
    }

    @Test
    void up_to_ten_answers_are_a_list() {
        sitiWroteBefore(Duration.ofMinutes(1));
        OutgoingMessage message =
                new OutgoingMessage("m", SITI_WHATSAPP, "Yang mana?", buttons(10), null);
        twilio.whatsApp().send(message);
        assertThat(twilio.lastForm().get("ContentVariables"))
                .contains("\"2\":\"Jawaban 1\",\"3\":\"answer:1\"")
                .contains("\"22\":\"Pilih\"");
        assertThat(twilio.lastContent())
                .contains("\"twilio/list-picker\":{\"body\":\"{{1}}\",\"button\":\"{{22}}\"")
                .contains("{\"id\":\"{{3}}\",\"item\":\"{{2}}\"}");
    }

    @Test
    void more_answers_than_a_list_holds_are_numbered() {
        sitiWroteBefore(Duration.ofMinutes(1));
        OutgoingMessage message =
                new OutgoingMessage("m", SITI_WHATSAPP, "Yang mana?", buttons(11), null);
        twilio.whatsApp().send(message);
        assertThat(twilio.lastForm().get("Body"))
                .startsWith("Yang mana?\n\n1. Jawaban 1\n2. Jawaban 2\n")
                .endsWith("\n11. Jawaban 11");
    }

    @Test
    void a_content_is_made_once_for_all_messages_of_its_shape() {
        sitiWroteBefore(Duration.ofMinutes(1));
        var channel = twilio.whatsApp();
        channel.send(message(SITI_WHATSAPP, "Satu?", YES, NO));
        channel.send(message(SITI_WHATSAPP, "Dua?", NO, YES));
        twilio.whatsApp().send(message(SITI_WHATSAPP, "Tiga?", YES, NO));
        twilio.server.verify(1, postRequestedFor(urlPathEqualTo(CONTENT)));
        assertThat(twilio.posts()).isEqualTo(3);
    }

    @Test
    void where_no_content_can_be_made_the_answers_are_numbered_and_nobody_asks_again_at_once() {
        sitiWroteBefore(Duration.ofMinutes(1));
        twilio.makesNoContents();
        var channel = twilio.whatsApp();
        channel.send(message(SITI_WHATSAPP, "Bersedia?", YES, NO));
        channel.send(message(SITI_WHATSAPP, "Bersedia?", YES, NO));
        assertThat(twilio.lastForm().get("Body")).isEqualTo("Bersedia?\n\n1. Terima\n2. Tolak");
        twilio.server.verify(1, postRequestedFor(urlPathEqualTo(CONTENT)));
    }

    @Test
    void a_content_that_twilio_forgot_is_replaced_by_numbers() {
        sitiWroteBefore(Duration.ofMinutes(1));
        twilio.sids.save("guru_reply2_1", "HXgone");
        refusesFirst(400, 21655);
        assertThat(twilio.whatsApp().send(message(SITI_WHATSAPP, "Bersedia?", YES, NO)))
                .isEqualTo(new SendOutcome.Sent("SM2"));
        assertThat(twilio.lastForm().get("Body")).isEqualTo("Bersedia?\n\n1. Terima\n2. Tolak");
        assertThat(twilio.sids.find("guru_reply2_1")).isEmpty();
    }

    @Test
    void after_a_day_of_silence_an_offer_goes_by_its_template() {
        twilio.sids.save("guru_tawaran_id", "HXtawaran");
        sitiWroteBefore(Duration.ofHours(24));
        twilio.whatsApp().send(message(SITI_WHATSAPP, "Ada tawaran\nSDN 12\n\nBersedia?", YES, NO));
        assertThat(twilio.lastForm())
                .containsEntry("ContentSid", "HXtawaran")
                .containsEntry(
                        "ContentVariables",
                        "{\"1\":\"Ada tawaran · SDN 12 · Bersedia?\",\"2\":\"accept:B1:1\",\"3\":\"decline:B1:1\"}")
                .doesNotContainKey("Body");
        assertThat(twilio.paid).containsExactly(entry(Costs.Kind.TEMPLATE, 1));
    }

    @Test
    void somebody_who_never_wrote_is_written_to_by_template_in_their_language() {
        twilio.sids.save("guru_kabar_en", "HXnews");
        twilio.whatsApp()
                .send(
                        new OutgoingMessage(
                                "m",
                                SITI_WHATSAPP,
                                "News",
                                List.of(YES, NO),
                                null,
                                false,
                                Language.EN));
        assertThat(twilio.lastForm())
                .containsEntry("ContentSid", "HXnews")
                .containsEntry("ContentVariables", "{\"1\":\"News · 1. Terima, 2. Tolak\"}");
    }

    @Test
    void without_its_template_a_message_is_refused_and_says_why() {
        assertThat(twilio.whatsApp().send(message(SITI_WHATSAPP, "Kabar")))
                .isEqualTo(
                        new SendOutcome.Refused(
                                "outside the 24 hours, and its template is not at Twilio"));
        assertThat(twilio.posts()).isZero();
    }

    @Test
    void where_twilio_says_that_the_window_is_closed_the_template_follows_at_once() {
        twilio.sids.save("guru_kabar_id", "HXkabar");
        sitiWroteBefore(Duration.ofHours(1));
        refusesFirst(400, 63016);
        assertThat(twilio.whatsApp().send(message(SITI_WHATSAPP, "Kabar")))
                .isEqualTo(new SendOutcome.Sent("SM2"));
        assertThat(twilio.lastForm()).containsEntry("ContentSid", "HXkabar");
    }

    @Test
    void who_said_stop_is_told_nothing_unasked_until_they_say_start() {
        sitiWroteBefore(Duration.ofHours(1));
        twilio.contacts.stopped(SITI_WHATSAPP, "SM1", NINE);
        twilio.contacts.stopped(SITI_SMS, "SM2", NINE);
        assertThat(twilio.whatsApp().send(message(SITI_WHATSAPP, "Kabar")))
                .isEqualTo(new SendOutcome.Unwanted("asked not to be written to"));
        assertThat(twilio.sms().send(message(SITI_SMS, "Kabar")))
                .isEqualTo(new SendOutcome.Unwanted("asked not to be written to"));
        assertThat(twilio.posts()).isZero();
        twilio.contacts.started(SITI_WHATSAPP, "SM5");
        assertThat(twilio.whatsApp().send(message(SITI_WHATSAPP, "Kabar")))
                .isEqualTo(new SendOutcome.Sent("SM1"));
    }

    @Test
    void who_said_stop_is_answered_on_whatsapp_but_not_by_sms() {
        sitiWroteBefore(Duration.ofMinutes(1));
        twilio.contacts.stopped(SITI_WHATSAPP, "SM3", NINE);
        twilio.contacts.stopped(SITI_SMS, "SM4", NINE);
        assertThat(twilio.whatsApp().send(reply(SITI_WHATSAPP)))
                .isEqualTo(new SendOutcome.Sent("SM1"));
        assertThat(twilio.sms().send(reply(SITI_SMS)))
                .isEqualTo(new SendOutcome.Unwanted("asked not to be written to"));
        assertThat(twilio.posts()).isEqualTo(1);
    }

    private static OutgoingMessage reply(Address to) {
        return new OutgoingMessage("turn1/1", to, "Jawaban", List.of(), null, true, Language.ID);
    }

    private void refusesFirst(int status, int code) {
        twilio.server.stubFor(
                post(urlPathEqualTo(MESSAGES))
                        .inScenario("twice")
                        .whenScenarioStateIs(STARTED)
                        .willReturn(
                                jsonResponse(
                                        "{\"code\":%d,\"status\":%d}".formatted(code, status),
                                        status))
                        .willSetStateTo("again"));
        twilio.server.stubFor(
                post(urlPathEqualTo(MESSAGES))
                        .inScenario("twice")
                        .whenScenarioStateIs("again")
                        .willReturn(jsonResponse("{\"sid\":\"SM2\"}", 201)));
    }
}
