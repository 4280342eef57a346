package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two offers are open: 5A of SDN 12, and 6A of SDN 7. */
class SeveralOffersTest {

    private static final String WHICH = "Tawaran mana";

    private final Town town = new Town();
    private final String first = ordered("op1", "5A", "9.30 sampai 10.30");
    private final String second = ordered("op3", "6A", "9.40 sampai 10.40");

    @AfterEach
    void close() {
        town.close();
    }

    private String ordered(String operator, String className, String when) {
        town.say(operator, "guru matematika " + className + " hari ini jam " + when);
        town.tap(operator, "Kirim");
        return town.orders().getLast().id();
    }

    private void listed() {
        assertThat(town.say("t1", "dua-duanya")).contains(WHICH);
        assertThat(town.labels("t1")).hasSize(2);
        assertThat(town.labels("t1").getFirst()).contains("5A");
    }

    private boolean isFilled(String orderId) {
        return town.store.get(orderId).status() == OrderStatus.FILLED;
    }

    private OfferStatus answered(String orderId) {
        Order order = town.store.get(orderId);
        return order.findOfferTo("t1").orElseThrow().status();
    }

    private void assertNothingDecided() {
        assertThat(answered(first)).isEqualTo(OfferStatus.OPEN);
        assertThat(answered(second)).isEqualTo(OfferStatus.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bisa yang SDN 2",
                "bisa yang kelas 1",
                "bisa yang kelas 2 saja",
                "Terima kasih atas tawarannya, saya bisa",
                "saya cuma bisa satu",
                "salah satu saja",
                "satu saja",
                "saya ambil 1 saja",
                "yang satu lagi",
                "yang kedua kelas 5A"
            })
    void a_number_that_is_of_something_else_chooses_nothing(String said) {
        listed();
        assertThat(town.say("t1", said)).contains(WHICH);
        assertNothingDecided();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "yang kedua",
                "bisa yang kedua",
                "nomor 2 saja pak",
                "yang bawah saja",
                "terakhir",
                "yang SDN 7",
                "bisa yang kelas 6",
                "6A"
            })
    void a_place_or_a_name_chooses(String said) {
        listed();
        assertThat(town.say("t1", said)).contains("milik Anda");
        assertThat(isFilled(second)).isTrue();
    }

    @Test
    void a_place_is_that_of_the_list_as_it_was_shown() {
        String third = ordered("op2", "5B", "9.35 sampai 10.35");
        assertThat(town.say("t1", "semuanya")).contains(WHICH);
        assertThat(town.labels("t1")).hasSize(3);
        String taken = town.labels("t1").getFirst().contains("5A") ? first : third;

        town.tapData("t2", "accept:" + taken + ":" + offerNo(taken, "t2"));
        assertThat(isFilled(taken)).isTrue();
        String chosen = town.labels("t1").get(1);
        town.say("t1", "yang kedua");
        Order won =
                town.orders().stream()
                        .filter(order -> order.findTeacher().filter("t1"::equals).isPresent())
                        .findFirst()
                        .orElseThrow();
        assertThat(chosen).contains(won.lesson().className());
    }

    @Test
    void where_another_was_faster_the_refused_one_is_asked_about_instead() {
        town.meanwhile = () -> town.tapData("t2", "accept:" + first + ":" + offerNo(first, "t2"));
        assertThat(town.say("t1", "yang 5A bisa, yang 6A tidak bisa"))
                .contains("sudah diambil guru lain", "Supaya tidak keliru", "6A");
        assertThat(answered(second)).isEqualTo(OfferStatus.OPEN);
    }

    @Test
    void an_offer_that_was_taken_meanwhile_is_not_asked_about() {
        town.meanwhile = () -> town.tapData("t2", "accept:" + first + ":" + offerNo(first, "t2"));
        assertThat(town.say("t1", "dua-duanya"))
                .contains("Supaya tidak keliru", "6A")
                .doesNotContain("5A");
    }

    private int offerNo(String orderId, String teacher) {
        return town.store.get(orderId).findOfferTo(teacher).orElseThrow().no();
    }

    @Test
    void a_no_but_to_one_refuses_nothing_and_asks_about_that_one() {
        assertThat(town.say("t1", "saya tidak bisa kecuali yang 6A"))
                .contains("Supaya tidak keliru", "6A");
        assertNothingDecided();
    }

    @Test
    void a_yes_but_to_one_asks_about_the_other() {
        assertThat(town.say("t1", "bisa, kecuali yang 6A")).contains("Supaya tidak keliru", "5A");
        assertNothingDecided();
    }

    @Test
    void who_asks_for_something_else_besides_is_answered_that() {
        assertThat(town.say("t1", "selain itu jadwal saya apa saja?")).contains("jadwal");
        assertNothingDecided();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5A bisa, 6A tidak, tapi kalau ada honor",
                "yang 5A bisa, yang 6A tidak, tapi jam 11",
                "yang 5A bisa, yang 6A tidak bisa, tapi kalau ada honor",
                "yang 5A bisa, yang 6A tidak bisa. honornya berapa?",
            })
    void a_condition_is_not_dropped(String said) {
        town.say("t1", said);
        assertNothingDecided();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yang 5A bisa, yang 6A tidak",
                "maaf pak, yang 5A bisa, yang 6A tidak bisa. terima kasih"
            })
    void courtesies_are_no_condition(String said) {
        assertThat(town.say("t1", said)).contains("milik Anda");
        assertThat(isFilled(first)).isTrue();
        assertThat(answered(second)).isEqualTo(OfferStatus.DECLINED);
    }
}
