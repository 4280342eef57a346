package id.guruonline.bot.twilio.template;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.guruonline.bot.twilio.TwilioWorld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whoever runs the service is told at the start which templates cannot be used. */
class TemplateCheckTest {

    private static final String MISSING =
            "WhatsApp templates are missing at Twilio: guru_kabar_en.";
    private static final String REFUSED =
            "WhatsApp refuses these templates: guru_kabar_id (rejected).";
    private static final String WAITING =
            "WhatsApp templates that cannot be used yet: guru_tawaran_id (pending).";

    private final TwilioWorld twilio = new TwilioWorld();
    private final Logger logger = (Logger) LoggerFactory.getLogger(TemplateCheck.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
        twilioHasAllApprovedBut();
    }

    @AfterEach
    void close() {
        logger.detachAppender(logged);
        twilio.close();
    }

    /** Each as {@code name status}, or the name alone of one that is not there. */
    private void twilioHasAllApprovedBut(String... others) {
        Map<String, String> statuses = new LinkedHashMap<>();
        Template.list().forEach(template -> statuses.put(template.key(), "approved"));
        for (String other : others) {
            String[] words = other.split(" ", 2);
            statuses.put(words[0], words.length == 2 ? words[1] : "");
        }
        twilio.hasTemplates(
                statuses.entrySet().stream()
                        .filter(template -> !template.getValue().isEmpty())
                        .map(template -> template.getKey() + " " + template.getValue())
                        .toArray(String[]::new));
    }

    private void start(boolean required) {
        new TemplateCheck(Templates.of(twilio.client(), twilio.sids), required).run();
    }

    private List<String> said(Level level) {
        return logged.list.stream()
                .filter(line -> line.getLevel().equals(level))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void where_all_are_approved_nothing_is_said() {
        start(true);
        assertThat(logged.list).isEmpty();
        assertThat(twilio.server.getAllServeEvents()).hasSize(1);
    }

    @Test
    void missing_refused_and_not_yet_approved_ones_are_told_apart() {
        twilioHasAllApprovedBut(
                "guru_kabar_en", "guru_kabar_id rejected", "guru_tawaran_id pending");
        start(false);
        assertThat(said(Level.ERROR))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(MISSING),
                        line -> assertThat(line).startsWith(REFUSED));
        assertThat(said(Level.WARN)).satisfiesExactly(line -> assertThat(line).startsWith(WAITING));
    }

    @Test
    void where_they_are_required_a_missing_or_refused_one_stops_the_start() {
        twilioHasAllApprovedBut("guru_kabar_en");
        assertThatThrownBy(() -> start(true)).hasMessageStartingWith(MISSING);
        twilioHasAllApprovedBut("guru_kabar_id rejected");
        assertThatThrownBy(() -> start(true)).hasMessageStartingWith(REFUSED);
    }

    @Test
    void where_they_are_required_one_that_is_not_approved_yet_is_only_warned_of() {
        twilioHasAllApprovedBut("guru_tawaran_id pending");
        start(true);
        assertThat(said(Level.WARN)).satisfiesExactly(line -> assertThat(line).startsWith(WAITING));
    }

    @Test
    void a_twilio_that_cannot_be_asked_stops_nothing() {
        twilio.server.resetMappings();
        start(true);
        assertThat(said(Level.ERROR))
                .containsExactly("Twilio cannot be asked which WhatsApp templates it has");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{\"contents\": 7}",
                "{\"contents\": [null], \"meta\": {\"key\": \"contents\"}}",
                "{\"contents\": [{\"friendly_name\": [1], \"sid\": {}}], \"meta\": {\"key\":"
                        + " \"contents\"}}",
                "{\"contents\": [{\"friendly_name\": \"guru_kabar_id\", \"approval_requests\": 5}],"
                        + " \"meta\": {\"key\": \"contents\", \"page\": \"x\"}}",
                "not even JSON"
            })
    void however_odd_what_twilio_answers_the_service_starts(String answer) {
        twilio.server.resetMappings();
        twilio.server.stubFor(any(anyUrl()).willReturn(okJson(answer)));
        start(false);
        assertThat(said(Level.ERROR)).hasSize(1);
    }
}
