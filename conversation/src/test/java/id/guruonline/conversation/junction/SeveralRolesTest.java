package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.SchoolClass;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One person is operator and teacher, or operator of two schools. */
class SeveralRolesTest {

    private static final String ORDER = "butuh guru matematika kelas 5A besok jam 8 sampai 9.10";

    private final Town town = new Town();

    @BeforeEach
    void appoint() {
        make("jadikan Bu Siti operator SDN 7 Rimbo Tengah");
        make("jadikan Pak Budi operator SDN 7 Rimbo Tengah");
        town.news("t1");
        town.news("op2");
    }

    private void make(String text) {
        assertThat(town.say("d1", text)).contains("Tambahkan peran ini?");
        town.say("d1", "ya");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private void ordered() {
        town.say("op1", ORDER);
        town.tap("op1", "Kirim");
    }

    @Test
    void an_offer_reaches_a_teacher_who_is_also_operator_and_a_yes_takes_it() {
        ordered();
        assertThat(town.news("t1")).contains("Ada tawaran");
        assertThat(town.say("t1", "ya")).contains("pelajaran ini milik Anda");
        assertThat(town.order().status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void an_order_of_who_is_also_teacher_is_the_schools_and_its_card_answers_its_own_question() {
        assertThat(town.say("t1", "butuh guru matematika kelas 5B besok jam 8 sampai 9.10"))
                .contains("Mohon dicek", "SDN 7 Rimbo Tengah");
        assertThat(town.say("t1", "kirim")).contains("sudah kami terima");
        assertThat(town.order().lesson().npsn()).isEqualTo(Town.OTHER_SCHOOL);
    }

    @Test
    void a_card_stays_open_while_an_offer_is_answered() {
        town.say("t1", "butuh guru matematika kelas 5B lusa jam 8 sampai 9.10");
        ordered();
        assertThat(town.news("t1")).contains("Ada tawaran");
        assertThat(town.say("t1", "ya")).contains("pelajaran ini milik Anda");
        assertThat(town.tap("t1", "Kirim")).contains("sudah kami terima");
        assertThat(town.orders()).hasSize(2);
    }

    @Test
    void a_teachers_words_are_understood_of_who_is_also_operator() {
        assertThat(town.say("t1", "jadwal")).contains("Belum ada jadwal");
    }

    @Test
    void an_operator_of_two_schools_is_asked_for_which_an_order_is() {
        assertThat(town.say("op2", ORDER)).contains("sekolah yang mana");
        assertThat(town.labels("op2")).containsExactly("SDN 12 Muara Bungo", "SDN 7 Rimbo Tengah");
        assertThat(town.tap("op2", "SDN 7 Rimbo Tengah"))
                .contains("Mohon dicek", "SDN 7 Rimbo Tengah");
        assertThat(town.say("op2", "kirim")).contains("sudah kami terima");
        Order order = town.order();
        assertThat(order.lesson().npsn()).isEqualTo(Town.OTHER_SCHOOL);
        assertThat(order.operatorId()).isEqualTo("op2.2");
    }

    @Test
    void what_is_tapped_under_stars_is_for_the_school_whose_lesson_it_was() {
        ordered();
        String counting = ButtonData.of(Verb.AtDoor.COUNT_STARS, town.order().id()).toString();
        town.say("op2", ORDER + " di SDN 7");
        assertThat(town.tapData("op2", counting)).contains("sudah diputuskan");
    }

    @Test
    void a_school_that_is_named_is_the_one() {
        assertThat(town.say("op2", ORDER + " di SDN 7"))
                .contains("Mohon dicek", "SDN 7 Rimbo Tengah");
        assertThat(town.say("op2", "batal")).isNotEmpty();
        assertThat(town.say("op2", ORDER + " untuk SDN 12"))
                .contains("Mohon dicek", "SDN 12 Muara Bungo");
    }

    @Test
    void what_is_asked_meanwhile_stays_with_its_school() {
        town.say("op2", "butuh guru matematika besok jam 8 sampai 9.10");
        assertThat(town.tap("op2", "SDN 12 Muara Bungo")).contains("Untuk kelas berapa");
        assertThat(town.say("op2", "5A")).contains("Mohon dicek", "SDN 12 Muara Bungo");
    }

    @Test
    void an_operator_of_two_schools_is_asked_at_which_a_class_is() {
        assertThat(town.say("op2", "kode kelas 5A")).contains("sekolah yang mana");
        assertThat(town.tap("op2", "SDN 7 Rimbo Tengah")).contains("Kode kelas 5A");
        assertThat(joinCode(Town.OTHER_SCHOOL)).isPresent();
        assertThat(joinCode(Town.SCHOOL)).isEmpty();
        assertThat(town.say("op2", "kosongkan kelas 5A di SDN 7")).contains("0 orang");
        assertThat(town.tap("op2", "Kosongkan")).contains("sudah dikosongkan");
        assertThat(joinCode(Town.SCHOOL)).isEmpty();
    }

    private Optional<String> joinCode(String npsn) {
        return town.people.directory().getSchool(npsn).findClass("5A").map(SchoolClass::joinCode);
    }

    @Test
    void a_place_is_the_teachers() {
        assertThat(town.send("t1", new Content.Location(-1.49, 102.11))).isNotEmpty();
    }

    @Test
    void days_off_are_set_by_an_officer_who_is_also_operator() {
        make("jadikan Dinas operator SDN 7 Rimbo Tengah");
        town.say("d1", ORDER);
        town.say("d1", "batal");
        assertThat(town.say("d1", "libur 7 Des semua sekolah"))
                .contains("Simpan di kalender sekolah?");
        assertThat(town.say("d1", "ya")).contains("Sudah disimpan");
    }
}
