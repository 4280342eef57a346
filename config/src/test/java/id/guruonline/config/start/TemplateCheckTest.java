package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.bot.twilio.api.AuthToken;
import id.guruonline.bot.twilio.api.TwilioSettings;
import id.guruonline.bot.twilio.template.ContentSids;
import id.guruonline.bot.twilio.template.Templates;
import id.guruonline.config.settings.TwilioProperties;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TemplateCheckTest {

    private static final String MISSING =
            "WhatsApp templates are missing at Twilio: guru_kabar_en.";
    private static final String REFUSED =
            "WhatsApp refuses these templates: guru_kabar_id (rejected).";
    private static final String WAITING =
            "WhatsApp templates that cannot be used yet: guru_tawaran_id (pending).";

    private final TwilioTemplates twilio = new TwilioTemplates();

    @AfterEach
    void close() {
        twilio.close();
    }

    private void start(boolean needed, boolean required) {
        var settings =
                new TwilioSettings(
                        "AC1",
                        new AuthToken("secret"),
                        URI.create(twilio.server.baseUrl()),
                        "https://guru.example.id",
                        needed ? "+6281100000000" : null,
                        needed ? null : "+6281100000000");
        var properties =
                new TwilioProperties("AC1", "secret", "", "", "", required ? "required" : "warn");
        new TemplateCheck(Templates.of(settings, new Kept()), settings, properties)
                .run(new DefaultApplicationArguments());
    }

    @Test
    void where_all_are_approved_nothing_is_said(CapturedOutput log) {
        start(true, true);
        assertThat(log.getAll()).doesNotContain("emplates");
        assertThat(twilio.server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void missing_refused_and_not_yet_approved_ones_are_told_apart(CapturedOutput log) {
        twilio.without("guru_kabar_en")
                .with("guru_kabar_id", "rejected")
                .with("guru_tawaran_id", "pending");
        start(true, false);
        assertThat(log.getAll().lines())
                .anySatisfy(line -> assertThat(line).contains("ERROR").contains(MISSING))
                .anySatisfy(line -> assertThat(line).contains("ERROR").contains(REFUSED))
                .anySatisfy(line -> assertThat(line).contains("WARN").contains(WAITING));
    }

    @Test
    void where_they_are_required_a_missing_or_refused_one_stops_the_start() {
        twilio.without("guru_kabar_en");
        assertThatThrownBy(() -> start(true, true)).hasMessageStartingWith(MISSING);
        twilio.with("guru_kabar_en", "approved").with("guru_kabar_id", "rejected");
        assertThatThrownBy(() -> start(true, true)).hasMessageStartingWith(REFUSED);
    }

    @Test
    void where_they_are_required_one_that_is_not_approved_yet_is_only_warned_of(
            CapturedOutput log) {
        twilio.with("guru_tawaran_id", "pending");
        start(true, true);
        assertThat(log.getAll()).contains(WAITING);
    }

    @Test
    void a_twilio_that_cannot_be_asked_stops_nothing(CapturedOutput log) {
        twilio.server.resetMappings();
        start(true, true);
        assertThat(log.getAll()).contains("Twilio cannot be asked which WhatsApp templates it has");
    }

    @Test
    void without_whatsapp_nobody_asks() {
        start(false, true);
        assertThat(twilio.server.getAllServeEvents()).isEmpty();
    }

    /** SIDs in memory. */
    private static final class Kept implements ContentSids {

        private final Map<String, String> all = new HashMap<>();

        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(all.get(name));
        }

        @Override
        public void save(String name, String sid) {
            all.put(name, sid);
        }

        @Override
        public void forget(String name) {
            all.remove(name);
        }
    }
}
