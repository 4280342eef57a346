package id.guruonline.bot.twilio.receiving;

import static id.guruonline.bot.twilio.TwilioWorld.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.guruonline.bot.twilio.Case;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.IncomingMessage;
import id.guruonline.conversation.message.Manner;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of {@code inbound/}, and what each is taken for. */
class InboundTest {

    static Stream<Case> cases() {
        return Case.list("inbound");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_form_is_taken_for_what_its_file_says(Case file) {
        IncomingMessage read = Inbound.read(new Form(file.fields()), NINE);
        String manner = read.manner().equals(Manner.PLAIN) ? "" : "\n" + read.manner();
        assertThat(read.id() + "\n" + read.from() + "\n" + read.content() + manner)
                .isEqualTo(file.expected());
        assertThat(read.receivedAt()).isEqualTo(NINE);
    }

    @Test
    void a_form_without_sender_or_id_is_no_message() {
        assertThatThrownBy(() -> Inbound.read(new Form(Map.of("From", "+62811")), NINE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Inbound.read(new Form(Map.of("MessageSid", "SM1")), NINE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SM1\nERROR forged", "SM 1", "SM1/../2", ""})
    void an_id_is_a_word(String sid) {
        Form form = new Form(Map.of("From", "+6281200000001", "MessageSid", sid, "Body", "halo"));
        assertThatThrownBy(() -> Inbound.read(form, NINE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_form_has_only_so_many_fields() {
        assertThat(Form.parse("a=b&".repeat(199) + "c=d").fields()).hasSize(2);
        assertThatThrownBy(() -> Form.parse("a=b&".repeat(200) + "c=d"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_id_and_a_text_are_only_so_long() {
        Map<String, String> halo =
                Map.of("From", "+6281200000001", "MessageSid", "S".repeat(64), "Body", "halo");
        assertThat(Inbound.read(new Form(halo), NINE).content())
                .isEqualTo(new Content.Text("halo"));
        Map<String, String> longer = new HashMap<>(halo);
        longer.put("MessageSid", "S".repeat(65));
        assertThatThrownBy(() -> Inbound.read(new Form(longer), NINE))
                .isInstanceOf(IllegalArgumentException.class);
        longer.putAll(halo);
        longer.put("Body", "a".repeat(4097));
        assertThat(Inbound.read(new Form(longer), NINE).content())
                .isInstanceOf(Content.Unreadable.class);
    }
}
