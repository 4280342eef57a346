package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Content;
import id.guruonline.scheduler.order.Placement;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Standing.By;
import id.guruonline.scheduler.people.Standing.State;
import id.guruonline.scheduler.people.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody is answered whom the office keeps out. */
class KeepingOutTest {

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private void stand(String person, State state) {
        town.people.stand(new Standing(person, state, By.OFFICE, Town.at("2026-11-23T09:00")));
    }

    private void order() {
        town.say("op1", "butuh guru matematika kelas 5A besok jam 8 sampai 9.10");
        town.tap("op1", "Kirim");
    }

    @Test
    void who_is_locked_is_told_once_kindly_and_nothing_they_ask_is_done() {
        stand("op1", State.LOCKED);
        assertThat(town.say("op1", "butuh guru matematika kelas 5A besok jam 8 sampai 9.10"))
                .contains("dikunci", Town.OFFICE);
        assertThat(town.say("op1", "halo?")).isEmpty();
        assertThat(town.tapData("op1", "help")).isEmpty();
        assertThat(town.orders()).isEmpty();
    }

    @Test
    void who_is_locked_may_still_have_themselves_forgotten_and_does_nothing_else() {
        stand("op1", State.LOCKED);
        assertThat(town.say("op1", "hapus data saya")).contains("Hapus semua data Anda");
        assertThat(town.say("op1", "butuh guru matematika kelas 5A besok jam 8 sampai 9.10"))
                .isEmpty();
        town.say("op1", "hapus data saya");
        assertThat(town.say("op1", "ya")).contains("Anda sudah keluar");
        assertThat(town.people.directory().hasLeft("op1")).isTrue();
    }

    @Test
    void who_asked_to_be_forgotten_and_stays_is_still_locked() {
        stand("op1", State.LOCKED);
        town.say("op1", "hapus data saya");
        assertThat(town.say("op1", "tidak")).contains("tidak ada yang dihapus");
        assertThat(town.say("op1", "status")).isEmpty();
    }

    @Test
    void of_who_has_several_roles_the_others_go_on_where_one_is_locked() {
        town.say("d1", "jadikan Bu Siti operator SDN 7 Rimbo Tengah");
        town.say("d1", "ya");
        town.news("t1");
        stand("t1.2", State.LOCKED);
        assertThat(town.say("t1", "jadwal")).contains("Belum ada jadwal");
        town.say("t1", "butuh guru matematika kelas 5B besok jam 8 sampai 9.10");
        town.say("t1", "kirim");
        assertThat(town.orders()).isEmpty();
        stand("t1.2", State.ACTIVE);
        stand("t1", State.LOCKED);
        assertThat(town.say("t1", "butuh guru matematika kelas 5B besok jam 8 sampai 9.10"))
                .contains("Mohon dicek");
        assertThat(town.say("t1", "kirim")).contains("sudah kami terima");
        stand("t1.2", State.LOCKED);
        assertThat(town.say("t1", "status")).contains("dikunci");
    }

    @Test
    void who_is_unlocked_goes_on_and_is_told_again_when_locked_again() {
        stand("op1", State.LOCKED);
        town.say("op1", "halo");
        stand("op1", State.ACTIVE);
        assertThat(town.say("op1", "butuh guru matematika kelas 5A besok jam 8 sampai 9.10"))
                .contains("Mohon dicek");
        stand("op1", State.LOCKED);
        assertThat(town.say("op1", "kirim")).contains("dikunci");
        assertThat(town.orders()).isEmpty();
    }

    @Test
    void a_teacher_who_is_unlocked_is_offered_what_still_waits() {
        List.of("t1", "t2", "t3").forEach(teacher -> stand(teacher, State.LOCKED));
        order();
        assertThat(town.news("t1")).isEmpty();
        town.say("d1", "buka kunci Bu Siti");
        town.tap("d1", "Ya, buka");

        assertThat(town.news("t1")).contains("Ada tawaran");
    }

    @Test
    void a_yes_of_who_was_locked_after_the_offer_gives_no_lesson() {
        order();
        assertThat(town.news("t1")).contains("Ada tawaran");
        stand("t1", State.LOCKED);
        assertThat(town.say("t1", "ya")).contains("dikunci");
        assertThat(town.order().status()).isEqualTo(OrderStatus.OPEN);
    }

    @Test
    void an_offer_made_just_before_somebody_was_locked_reaches_nobody_and_is_withdrawn() {
        Instant start = Town.at("2026-11-24T08:00");
        Lesson lesson =
                new Lesson(
                        Town.SCHOOL,
                        Subject.MATEMATIKA,
                        "5A",
                        start,
                        start.plus(Duration.ofMinutes(70)),
                        2);
        town.orders.place(new Placement("turn", 0, "op1", lesson, null, null, true));
        town.sweep();
        assertThat(town.order().offers().getFirst().teacherId()).isEqualTo("t1");
        stand("t1", State.LOCKED);
        town.settle();
        assertThat(town.news("t1")).isEmpty();
        assertThat(town.order().offers().getFirst().status()).isEqualTo(OfferStatus.WITHDRAWN);
    }

    @Test
    void who_left_is_a_stranger_and_hears_no_news() {
        stand("op2", State.LEFT);
        order();
        town.say("t1", "ya");
        assertThat(town.news("op1")).contains("sudah ada gurunya");
        assertThat(town.news("op2")).isEmpty();
        assertThat(town.say("op2", "status")).contains("belum terdaftar");
    }

    @Test
    void neither_code_nor_number_lets_in_who_is_kept_out() {
        String code = town.say("op1", "tautkan").replaceAll("(?s)Kode Anda: (\\S+).*", "$1");
        stand("op1", State.LOCKED);
        assertThat(town.sendFromTelegram("77", new Content.Text(code))).contains("belum terdaftar");
        assertThat(town.sendFromTelegram("78", new Content.Contact("+6281200000001")))
                .contains("belum terdaftar");
    }
}
