package id.guruonline.bot.twilio.template;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static id.guruonline.bot.twilio.TwilioWorld.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import id.guruonline.bot.twilio.TwilioWorld;
import id.guruonline.bot.twilio.api.TwilioTrouble;
import id.guruonline.conversation.message.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final String LIST = "/v1/ContentAndApprovals";
    private static final String APPROVAL = "/v1/Content/HX1/ApprovalRequests/whatsapp";
    private static final String APPROVALS = "/v1/Content/\\w+/ApprovalRequests/whatsapp";

    private final TwilioWorld twilio = new TwilioWorld();
    private final Templates templates = Templates.of(twilio.client(), twilio.sids);

    @AfterEach
    void close() {
        twilio.close();
    }

    /** Those templates are at Twilio, see {@link TwilioWorld#hasTemplates}. */
    private void twilioHas(String... listed) {
        twilio.hasTemplates(listed);
        twilio.makesContents("HX1");
        whatsAppAnswers(jsonResponse("{\"status\":\"received\"}", 201));
    }

    private void whatsAppAnswers(ResponseDefinitionBuilder answer) {
        twilio.server.stubFor(post(urlPathMatching(APPROVALS)).willReturn(answer));
    }

    private static String[] all(String status) {
        return Template.list().stream().map(t -> t.key() + " " + status).toArray(String[]::new);
    }

    private List<String> push() {
        List<String> told = new ArrayList<>();
        templates.push(told::add);
        return told;
    }

    @Test
    void every_template_is_there_in_both_languages_and_pays_as_utility() {
        List<Template> all = Template.list();
        assertThat(all).extracting(Template::category).containsOnly("UTILITY");
        assertThat(all.stream().filter(t -> t.language().equals("id")).map(Template::name))
                .containsExactlyElementsOf(
                        all.stream()
                                .filter(t -> t.language().equals("en"))
                                .map(Template::name)
                                .toList());
        assertThat(all).extracting(Template::key).doesNotHaveDuplicates();
    }

    @Test
    void whatsapp_finds_nothing_in_them_that_it_never_approves() {
        assertThat(Template.list())
                .allSatisfy(template -> {
                    assertThat(template.key()).matches("[a-z0-9_]+");
                    assertThat(template.buttons())
                            .doesNotHaveDuplicates()
                            .allSatisfy(
                                    button -> assertThat(button).matches("[\\p{L}\\p{N} ]{1,20}"));
                    assertThat(template.body())
                            .doesNotContainPattern("^\\s*\\{\\{")
                            .doesNotContainPattern("}}\\s*$")
                            .doesNotContainPattern("}}\\s*\\{\\{");
                });
    }

    @Test
    void a_message_finds_its_template_by_what_its_buttons_say_without_their_emoji() {
        List<Button> stars =
                IntStream.rangeClosed(1, 5)
                        .mapToObj(n -> new Button(n + " ⭐", "rate:B1:" + n))
                        .toList();
        assertThat(Template.list().stream().filter(t -> t.offers(stars)).map(Template::key))
                .containsExactly("guru_penilaian_id", "guru_penilaian_en");
    }

    @Test
    void pushing_creates_what_is_missing_asks_for_approval_and_keeps_the_sids() {
        twilioHas("guru_kabar_id approved");
        List<String> told = push();
        int missing = Template.list().size() - 1;
        twilio.server.verify(missing, postRequestedFor(urlPathEqualTo(CONTENT)));
        twilio.server.verify(missing, postRequestedFor(urlPathEqualTo(APPROVAL)));
        assertThat(twilio.last(APPROVAL).getBodyAsString())
                .contains("\"name\":\"guru_waktu_atau_guru_en\"")
                .contains("\"category\":\"UTILITY\"");
        assertThat(twilio.lastContent())
                .contains(
                        "\"friendly_name\":\"guru_waktu_atau_guru_en\"",
                        "\"language\":\"en\"",
                        "\"id\":\"{{3}}\"");
        assertThat(twilio.sids.find("guru_kabar_id")).contains("HXguru_kabar_id");
        assertThat(twilio.sids.find("guru_tawaran_en")).contains("HX1");
        assertThat(told)
                .hasSize(missing + 1)
                .contains(
                        "guru_kabar_id HXguru_kabar_id was there already, WhatsApp: approved",
                        "guru_tawaran_id HX1 created, WhatsApp: received");
    }

    @Test
    void pushing_again_creates_nothing_asks_for_nothing_and_tells_how_far_each_is() {
        twilioHas(all("rejected INVALID_FORMAT"));
        assertThat(push())
                .first()
                .isEqualTo(
                        "guru_kabar_id HXguru_kabar_id was there already, WhatsApp: rejected: INVALID_FORMAT");
        twilio.server.verify(0, postRequestedFor(urlPathEqualTo(CONTENT)));
        twilio.server.verify(0, postRequestedFor(urlPathMatching(APPROVALS)));
    }

    @Test
    void pushing_again_asks_for_the_approval_that_was_never_asked_for() {
        String[] listed = all("pending");
        listed[1] = listed[1].replace("pending", "unsubmitted");
        twilioHas(listed);
        assertThat(push())
                .contains(
                        "guru_tawaran_id HXguru_tawaran_id was there already, WhatsApp: received",
                        "guru_kabar_id HXguru_kabar_id was there already, WhatsApp: pending");
        twilio.server.verify(0, postRequestedFor(urlPathEqualTo(CONTENT)));
        twilio.server.verify(1, postRequestedFor(urlPathMatching(APPROVALS)));
        assertThat(
                        twilio.last("/v1/Content/HXguru_tawaran_id/ApprovalRequests/whatsapp")
                                .getBodyAsString())
                .contains("\"name\":\"guru_tawaran_id\"");
    }

    @Test
    void a_push_that_breaks_says_which_template_what_twilio_said_and_that_it_may_be_repeated() {
        twilioHas("guru_kabar_id approved");
        whatsAppAnswers(
                jsonResponse("{\"code\":20422,\"message\":\"no sender\",\"status\":422}", 422));
        List<String> told = new ArrayList<>();
        assertThatThrownBy(() -> templates.push(told::add))
                .isInstanceOf(PushBroken.class)
                .hasMessageStartingWith(
                        "guru_tawaran_id could not be handed to WhatsApp for approval: no sender")
                .hasMessageContaining("may be repeated");
        assertThat(told).singleElement().asString().startsWith("guru_kabar_id");
        twilio.makesNoContents();
        assertThatThrownBy(() -> templates.push(told::add))
                .isInstanceOf(PushBroken.class)
                .hasMessageStartingWith(
                        "guru_tawaran_id could not be created: Twilio answered 500");
    }

    @Test
    void a_look_finds_what_is_missing_and_keeps_the_sids_of_what_is_there() {
        twilioHas("guru_kabar_id approved", "guru_reply2_1 unsubmitted");
        assertThat(templates.review().missing())
                .hasSize(Template.list().size() - 1)
                .doesNotContain("guru_kabar_id")
                .contains("guru_tawaran_en");
        assertThat(twilio.sids.all).containsExactly(entry("guru_kabar_id", "HXguru_kabar_id"));
    }

    @Test
    void what_was_deleted_at_twilio_is_missed_and_forgotten_at_the_next_look() {
        Template.list().forEach(t -> twilio.sids.save(t.key(), "HXold"));
        String[] listed = all("approved");
        listed[0] = listed[1];
        twilioHas(listed);
        assertThat(templates.review().missing()).containsExactly("guru_kabar_id");
        assertThat(twilio.sids.find("guru_kabar_id")).isEmpty();
        assertThat(twilio.sids.find("guru_tawaran_id")).contains("HXguru_tawaran_id");
        twilio.server.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void what_whatsapp_refused_and_what_it_has_not_approved_are_told_apart() {
        String[] listed = all("approved");
        listed[0] = "guru_kabar_id rejected TAG_CONTENT_MISMATCH";
        listed[1] = "guru_tawaran_id disabled";
        listed[2] = "guru_masih_terbuka_id pending";
        listed[3] = "guru_pengingat_id paused";
        listed[4] = "guru_berangkat_id ";
        twilioHas(listed);
        assertThat(templates.review())
                .isEqualTo(
                        new Templates.Review(
                                List.of(),
                                List.of(
                                        "guru_kabar_id (rejected: TAG_CONTENT_MISMATCH)",
                                        "guru_tawaran_id (disabled)"),
                                List.of(
                                        "guru_masih_terbuka_id (pending)",
                                        "guru_pengingat_id (paused)",
                                        "guru_berangkat_id (unsubmitted)")));
    }

    @Test
    void of_two_that_are_called_the_same_the_approved_one_is_used() {
        twilio.server.stubFor(
                get(urlPathEqualTo(LIST))
                        .willReturn(
                                jsonResponse(
                                        """
                                        {"contents":[
                                        {"sid":"HX1","friendly_name":"guru_kabar_id","approval_requests":{"status":"rejected"}},
                                        {"sid":"HX2","friendly_name":"guru_kabar_id","approval_requests":{"status":"approved"}},
                                        {"sid":"HX3","friendly_name":"guru_kabar_id"}],
                                        "meta":{"key":"contents"}}
                                        """,
                                        200)));
        templates.review();
        assertThat(twilio.sids.find("guru_kabar_id")).contains("HX2");
    }

    @Test
    void a_twilio_that_cannot_be_asked_is_no_reason_to_call_templates_missing() {
        twilio.sids.save("guru_kabar_id", "HX1");
        assertThatThrownBy(templates::review)
                .isInstanceOfAny(com.twilio.exception.TwilioException.class, TwilioTrouble.class);
        assertThat(twilio.sids.find("guru_kabar_id")).contains("HX1");
    }

    @Test
    void what_to_create_is_told_in_words() {
        assertThat(Templates.describe())
                .contains("guru_tawaran_id (id, UTILITY)")
                .contains("buttons: [Terima -> {{2}}] [Tolak -> {{3}}]");
    }
}
