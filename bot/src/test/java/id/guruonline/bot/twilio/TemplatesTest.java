package id.guruonline.bot.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static id.guruonline.bot.twilio.TwilioWorld.CONTENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final String APPROVAL = "/v1/Content/HX1/ApprovalRequests/whatsapp";

    private final TwilioWorld twilio = new TwilioWorld();
    private final Templates templates = Templates.of(twilio.client(), twilio.sids);

    @AfterEach
    void close() {
        twilio.close();
    }

    private void twilioHas(String... names) {
        List<String> contents = new ArrayList<>();
        for (String name : names) {
            contents.add("{\"sid\":\"HX%s\",\"friendly_name\":\"%s\"}".formatted(name, name));
        }
        twilio.server.stubFor(
                get(urlPathEqualTo(CONTENT))
                        .willReturn(
                                jsonResponse(
                                        "{\"contents\":[%s],\"meta\":{\"key\":\"contents\",\"page_size\":500}}"
                                                .formatted(String.join(",", contents)),
                                        200)));
        twilio.makesContents("HX1");
        twilio.server.stubFor(
                post(urlPathMatching(APPROVAL))
                        .willReturn(jsonResponse("{\"status\":\"received\"}", 201)));
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
    void pushing_creates_what_is_missing_asks_for_approval_and_keeps_the_sids() {
        twilioHas("guru_kabar_id");
        List<String> told = new ArrayList<>();
        templates.push(told::add);
        int missing = Template.list().size() - 1;
        twilio.server.verify(missing, postRequestedFor(urlPathEqualTo(CONTENT)));
        twilio.server.verify(missing, postRequestedFor(urlPathEqualTo(APPROVAL)));
        assertThat(twilio.last(APPROVAL).getBodyAsString())
                .contains("\"name\":\"guru_penilaian_en\"")
                .contains("\"category\":\"UTILITY\"");
        assertThat(twilio.lastContent())
                .contains(
                        "\"friendly_name\":\"guru_penilaian_en\"",
                        "\"language\":\"en\"",
                        "\"id\":\"{{6}}\"");
        assertThat(twilio.sids.find("guru_kabar_id")).contains("HXguru_kabar_id");
        assertThat(twilio.sids.find("guru_tawaran_en")).contains("HX1");
        assertThat(told).hasSize(missing + 1).first().asString().contains("was there already");
    }

    @Test
    void pushing_again_creates_nothing() {
        twilioHas(Template.list().stream().map(Template::key).toArray(String[]::new));
        templates.push(_ -> {});
        twilio.server.verify(0, postRequestedFor(urlPathEqualTo(CONTENT)));
    }

    @Test
    void what_is_missing_is_known_by_name_and_what_is_found_is_kept() {
        twilioHas("guru_kabar_id");
        assertThat(templates.listMissing())
                .hasSize(Template.list().size() - 1)
                .doesNotContain("guru_kabar_id")
                .contains("guru_tawaran_en");
        assertThat(twilio.sids.find("guru_kabar_id")).contains("HXguru_kabar_id");
    }

    @Test
    void a_twilio_that_cannot_be_asked_is_no_reason_to_call_templates_missing() {
        assertThatThrownBy(templates::listMissing)
                .isInstanceOfAny(com.twilio.exception.TwilioException.class, TwilioTrouble.class);
    }

    @Test
    void what_to_create_is_told_in_words() {
        assertThat(Templates.describe())
                .contains("guru_tawaran_id (id, UTILITY)")
                .contains("buttons: [Terima -> {{2}}] [Tolak -> {{3}}]");
    }
}
