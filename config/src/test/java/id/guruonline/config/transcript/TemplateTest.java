package id.guruonline.config.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a transcript expects of a text of which it quotes only some lines. */
class TemplateTest {

    private static final String QUOTED = "Yang bisa ditulis:\n• \"status\"\n…\n[Bantuan]";

    private static boolean fits(String expected, String said) {
        return new Template(expected).matches(said, new HashMap<>());
    }

    @Test
    void lines_that_are_left_out_may_say_anything() {
        assertThat(fits(QUOTED, "Yang bisa ditulis:\n• \"status\"\n• \"batal\"\n[Bantuan]"))
                .isTrue();
        assertThat(fits(QUOTED, "Yang bisa ditulis:\n• \"status\"\n• a\n• b\n• c\n[Bantuan]"))
                .isTrue();
    }

    @Test
    void something_has_to_be_said_where_lines_are_left_out() {
        assertThat(fits(QUOTED, "Yang bisa ditulis:\n• \"status\"\n[Bantuan]")).isFalse();
    }

    @Test
    void what_is_quoted_counts_before_and_after() {
        assertThat(fits(QUOTED, "Yang bisa ditulis:\n• \"jadwal\"\n• \"batal\"\n[Bantuan]"))
                .isFalse();
        assertThat(fits(QUOTED, "Yang bisa ditulis:\n• \"status\"\n• \"batal\"\n[Jadwal]"))
                .isFalse();
        assertThat(fits("Satu\n…\nTiga\n…", "Satu\nDua\nTiga\nEmpat\nLima")).isTrue();
        assertThat(fits("Satu\n…\nTiga\n…", "Satu\nDua\nDua\nEmpat\nLima")).isFalse();
    }

    @Test
    void dots_within_a_line_are_dots() {
        assertThat(fits("Tunggu…", "Tunggu sebentar")).isFalse();
        assertThat(fits("Tunggu…\nya", "Tunggu…\nya")).isTrue();
    }

    @Test
    void a_placeholder_beside_left_out_lines_keeps_its_value() {
        Map<String, String> captures = new HashMap<>();
        assertThat(new Template("Pesanan <order>\n…").matches("Pesanan B1\nIPA", captures))
                .isTrue();
        assertThat(captures).containsEntry("order", "B1");
    }

    private static Template adapted(Transcript adapted) {
        return ((Transcript.Expected) adapted.scenes().getFirst().items().getFirst()).said();
    }

    private static Transcript of(String said) {
        var expected = new Transcript.Expected(1, List.of(said), "op1", new Template(said));
        var scene = new Transcript.Scene(new Transcript.Talk(), List.of(expected));
        return new Transcript(Path.of("a.chat"), List.of(scene));
    }

    @Test
    void lines_are_left_out_where_a_text_is_told_in_one_line_too() {
        Template line = adapted(OneLine.of(of(QUOTED)));
        Map<String, String> none = new HashMap<>();
        assertThat(line.matches("Yang bisa ditulis: · • \"status\" · • a · • b\n[Bantuan]", none))
                .isTrue();
        assertThat(line.matches("Yang bisa ditulis: · • \"status\"\n[Bantuan]", none)).isFalse();
    }

    @Test
    void lines_are_left_out_where_a_text_is_cut_for_sms_too() {
        Template sms = adapted(AsSms.of(of(QUOTED)));
        String many =
                Stream.generate(() -> "- \"batal\"").limit(20).collect(Collectors.joining("\n"));
        Map<String, String> none = new HashMap<>();
        String whole = "Yang bisa ditulis:\n- \"status\"\n" + many + "\n[Bantuan]";
        assertThat(sms.matches(whole, none)).isTrue();
        assertThat(
                        sms.matches(
                                "Yang bisa ditulis:\n- \"status\"\n- \"bat... (+19)\n[Bantuan]",
                                none))
                .isTrue();
        assertThat(sms.matches("Yang bisa ditulis:\n- \"stat... (+19)\n[Jadwal]", none)).isFalse();
    }
}
