package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed to three lessons that are offered together: Wednesdays, 25 November on. */
class OffersTogetherTest {

    private static final String WHICH = "Tawaran mana";

    private final Town town = new Town();

    OffersTogetherTest() {
        town.say("op1", "guru matematika 5A setiap Rabu jam 7.30 sampai 9 selama 3 minggu");
        town.tap("op1", "Kirim");
        town.wind(Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        town.close();
    }

    private List<OfferStatus> answered() {
        return town.orders().stream()
                .sorted(Comparator.comparing(order -> order.lesson().start()))
                .map(this::answered)
                .toList();
    }

    private OfferStatus answered(Order order) {
        return order.findOfferTo("t1").orElseThrow().status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ya",
                "iya bisa",
                "siap bu",
                "bersedia",
                "ok",
                "ambil semua",
                "ya semua",
                "semuanya bisa",
                "saya ambil semua pertemuannya",
                "oke semua",
                "mau semua",
                "bisa semua bu",
                "ketiganya bisa",
                "semua saya ambil",
                "sanggup semua",
                "setuju",
                "terima semua",
                "bisa tiga-tiganya",
                "gas semua",
                "saya terima semuanya",
                "saya bersedia untuk semuanya",
                "siap, ketiga-tiganya",
                "semua",
                "semuanya aja",
                "yes",
                "all of them",
                "I can do all three",
                "sure, all of them",
                "accept all",
                "yes to all"
            })
    void takes_all(String said) {
        town.say("t1", said);
        assertThat(answered()).containsOnly(OfferStatus.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tidak",
                "ga bisa",
                "maaf bu saya tidak bisa",
                "tolak",
                "tolak semua",
                "tidak bersedia",
                "semuanya tidak bisa",
                "semua ga bisa bu",
                "gak ada yang bisa",
                "ketiganya tidak bisa",
                "no",
                "none of them",
                "sorry, I can't",
                "no to all"
            })
    void takes_none(String said) {
        town.say("t1", said);
        assertThat(answered()).containsOnly(OfferStatus.DECLINED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pilih",
                "sebagian saja",
                "bisa sebagian",
                "hanya bisa satu",
                "cuma bisa 2",
                "bisa tapi tidak semua",
                "tidak bisa semua",
                "ga bisa semua bu",
                "gak semua bisa",
                "tidak semuanya",
                "bisanya yang pertama",
                "some of them",
                "I'll take all of them",
                "I can't do all of them"
            })
    void is_asked_which(String said) {
        assertThat(town.say("t1", said)).contains(WHICH);
        assertThat(answered()).containsOnly(OfferStatus.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yang tanggal 25 saja",
                "bisa yang 25 november",
                "saya ambil yang 25 nov",
                "tgl 25 bisa",
                "I can do 25 November"
            })
    void takes_the_one_that_is_named(String said) {
        town.say("t1", said);
        assertThat(answered())
                .containsExactly(OfferStatus.ACCEPTED, OfferStatus.OPEN, OfferStatus.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yang 25 november tidak bisa",
                "tanggal 25 ga bisa",
                "tgl 25 saya ada rapat, ga bisa"
            })
    void refuses_the_one_that_is_named(String said) {
        town.say("t1", said);
        assertThat(answered())
                .containsExactly(OfferStatus.DECLINED, OfferStatus.OPEN, OfferStatus.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jam berapa?",
                "nanti saya kabari",
                "kalau semuanya pagi bisa",
                "apa harus semua?",
                "semua jam berapa?",
                "saya lihat jadwal dulu"
            })
    void decides_nothing(String said) {
        town.say("t1", said);
        assertThat(answered()).containsOnly(OfferStatus.OPEN);
    }

    @Test
    void a_second_yes_takes_nothing_that_was_refused() {
        town.say("t1", "yang 25 november bisa");
        town.say("t1", "tidak");
        town.say("t1", "siap");
        assertThat(answered())
                .containsExactly(OfferStatus.ACCEPTED, OfferStatus.DECLINED, OfferStatus.DECLINED);
    }

    @Test
    void a_no_to_the_others_keeps_what_was_taken() {
        String none = town.button("t1", "Tolak").data();
        town.say("t1", "yang 25 november bisa");
        assertThat(town.tapData("t1", none)).contains("2 tawaran");
        assertThat(answered())
                .containsExactly(OfferStatus.ACCEPTED, OfferStatus.DECLINED, OfferStatus.DECLINED);
    }

    @Test
    void a_second_tap_tells_the_school_nothing_new() {
        String all = town.button("t1", "Terima semua").data();
        town.tapData("t1", all);
        assertThat(town.news("op1")).contains("3 pesanan sudah ada gurunya");
        town.tapData("t1", all);
        assertThat(town.news("op1")).doesNotContain("gurunya");
    }
}
