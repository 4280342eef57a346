package id.guruonline.config.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TemplatesCommandTest {

    private final TwilioTemplates twilio = new TwilioTemplates();

    @AfterEach
    void close() {
        twilio.close();
    }

    private int push() {
        return TemplatesCommand.run(
                "templates",
                "--push",
                "--guru.data=memory",
                "--guru.public-url=https://guru.example.id",
                "--guru.twilio.account-sid=AC1",
                "--guru.twilio.auth-token=secret",
                "--guru.twilio.api-url=" + twilio.server.baseUrl(),
                "--guru.twilio.whatsapp-from=+6281100000000");
    }

    @Test
    void without_push_it_says_what_is_needed(CapturedOutput said) {
        assertThat(TemplatesCommand.run("templates")).isZero();
        assertThat(said.getOut()).contains("guru_tawaran_id (id, UTILITY)");
        assertThat(twilio.server.getAllServeEvents()).isEmpty();
    }

    @Test
    void pushing_says_how_far_each_template_is(CapturedOutput said) {
        twilio.without("guru_kabar_id").with("guru_tawaran_id", "pending");
        assertThat(push()).isZero();
        assertThat(said.getOut().lines())
                .contains(
                        "guru_kabar_id HX1 created, WhatsApp: received",
                        "guru_tawaran_id HXguru_tawaran_id was there already, WhatsApp: pending");
    }

    @Test
    void a_push_that_breaks_ends_with_a_sentence_and_the_next_one_mends_it(CapturedOutput said) {
        twilio.without("guru_kabar_id");
        twilio.answersApprovals(422, "{\"code\":20422,\"message\":\"no sender\",\"status\":422}");
        assertThat(push()).isOne();
        assertThat(said.getErr().strip())
                .isEqualTo(
                        "guru_kabar_id could not be handed to WhatsApp for approval: no sender"
                                + " (`templates --push` may be repeated; what is done already stays as it is)");
        twilio.with("guru_kabar_id", "unsubmitted");
        twilio.answersApprovals(201, "{\"status\":\"received\"}");
        assertThat(push()).isZero();
        assertThat(said.getOut())
                .contains("guru_kabar_id HXguru_kabar_id was there already, WhatsApp: received");
    }
}
