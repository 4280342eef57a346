package id.guruonline.bot.twilio.sms;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Button;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    private static final Button YES = new Button("Terima", "accept:B1:1");
    private static final Button NO = new Button("Tolak", "decline:B1:1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Halo Siti 👋 | Halo Siti",
                "07.30–09.00 “pagi” … | 07.30-09.00 \"pagi\" ...",
                "• satu — dua | - satu - dua",
                "naïve Zoë ñ é | naive Zoe ñ é",
                "Yang datang: Siti. ⭐ 4,8 | Yang datang: Siti. * 4,8",
                "Kabar baik 🎉 Pesanan B1 | Kabar baik. Pesanan B1",
                "Terima kasih 🙏 ya | Terima kasih ya",
                "nama عمر | nama ???",
                "harga {5} | harga {5}",
            })
    void texts_are_told_in_plain_characters(String text, String sms) {
        assertThat(SmsText.of(text, List.of())).isEqualTo(sms);
    }

    @Test
    void answers_stand_below_with_their_numbers_and_empty_lines_go() {
        assertThat(SmsText.of("Ada tawaran 📚\nSDN 12\n\nBersedia?", List.of(YES, NO)))
                .isEqualTo("Ada tawaran\nSDN 12\nBersedia?\n1. Terima\n2. Tolak");
    }

    @Test
    void links_go_before_words_are_cut() {
        String text =
                "kata ".repeat(50) + "\nhttps://maps.google.com/?q=-1.487123,102.116123\nBersedia?";
        assertThat(SmsText.of(text, List.of(YES, NO)))
                .doesNotContain("https")
                .endsWith("kata\nBersedia?\n1. Terima\n2. Tolak");
    }

    @Test
    void a_link_stays_where_there_is_room() {
        assertThat(SmsText.of("Di sini: https://maps.google.com/?q=1,2", List.of()))
                .isEqualTo("Di sini: https://maps.google.com/?q=1,2");
    }

    @Test
    void a_long_text_is_cut_at_a_word_and_keeps_its_answers() {
        String sms = SmsText.of("perjalanan ".repeat(60), List.of(YES, NO));
        assertThat(SmsText.places(sms)).isLessThanOrEqualTo(306);
        assertThat(sms).endsWith("perjalanan...\n1. Terima\n2. Tolak");
    }

    @Test
    void a_long_list_loses_what_says_little_before_any_line() {
        assertThat(
                        SmsText.of(
                                "Pesanan sekolah saat ini:\n" + list(4, "mencari guru"),
                                List.of(YES)))
                .contains("- C2794: Matematika 5A, Sel, 1 Des, 08.00-09.30: mencari guru")
                .doesNotContain("...");
    }

    @Test
    void lines_that_find_no_room_are_counted() {
        String sms =
                SmsText.of(
                        "Pesanan mana?\n" + list(6, "Siti (+6281200000101)") + "\nPilih nomornya.",
                        List.of(YES, NO));
        assertThat(sms)
                .contains("- C2793: Matematika 5A, Sel, 1 Des, 08.00-09.30: Siti (+6281200000101)")
                .endsWith("\n... (+3)\nPilih nomornya.\n1. Terima\n2. Tolak");
        assertThat(SmsText.places(sms)).isLessThanOrEqualTo(306);
    }

    private static String list(int orders, String status) {
        return IntStream.rangeClosed(1, orders)
                .mapToObj(i ->
                        "• C279%d: Matematika 5A, Selasa, 1 Des 2026, 08.00–09.30 WIB (2 JP): %s"
                                .formatted(i, status))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void brackets_and_the_euro_take_two_places() {
        assertThat(SmsText.places("[a]€")).isEqualTo(7);
        assertThat(SmsText.places(SmsText.of("[".repeat(400), List.of()))).isLessThanOrEqualTo(306);
    }
}
