package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Teacher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The education office locks, unlocks, lets go and corrects people, by a card. */
class ManagingTest {

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private Person person(String id) {
        return town.people.directory().findPerson(id).orElseThrow();
    }

    private boolean isActive(String id) {
        return town.people.directory().isActive(id);
    }

    private void order() {
        town.say("op1", "butuh guru matematika kelas 5A besok jam 8 sampai 9.10");
        town.tap("op1", "Kirim");
    }

    @Test
    void somebody_is_locked_after_a_card_and_told_and_so_are_the_colleagues() {
        assertThat(town.say("d1", "kunci Pak Budi")).contains("Kunci akun ini?", "Budi", "0002");
        assertThat(town.labels("d1")).containsExactly("Ya, kunci", "Batal");
        assertThat(isActive("op2")).isTrue();
        assertThat(town.say("d1", "ya")).contains("Sudah dikunci: Budi");
        assertThat(isActive("op2")).isFalse();
        assertThat(town.news("op2")).contains("dikunci oleh dinas");
        assertThat(town.news("op1")).contains("Budi").contains("dikunci");
        assertThat(town.news("op3")).isEmpty();
        assertThat(town.say("op2", "status")).contains("dikunci");
    }

    @Test
    void the_wish_itself_answers_its_card_and_so_does_its_button() {
        town.say("d1", "kunci Pak Budi");
        assertThat(town.say("d1", "ya, kunci saja")).contains("Sudah dikunci");
        town.say("d1", "buka kunci pak budi");
        assertThat(town.tap("d1", "Ya, buka")).contains("Sudah dibuka lagi: Budi");
        assertThat(isActive("op2")).isTrue();
        assertThat(town.news("op2")).contains("sudah dibuka lagi");
    }

    @Test
    void a_no_changes_nothing_and_an_old_card_makes_nothing() {
        town.say("d1", "kunci Pak Budi");
        assertThat(town.say("d1", "batal")).contains("tidak ada yang diubah");
        assertThat(town.tap("d1", "Ya, kunci")).contains("tidak ada yang diubah");
        town.say("d1", "kunci Pak Budi");
        String old = town.button("d1", "Ya, kunci").data();
        town.say("d1", "keluarkan Bu Dewi");
        assertThat(town.tapData("d1", old)).contains("pertanyaan yang lama");
        assertThat(isActive("op2")).isTrue();
        assertThat(town.say("d1", "ya")).contains("dikeluarkan: Dewi");
        assertThat(isActive("op2")).isTrue();
    }

    @Test
    void a_card_about_somebody_who_left_meanwhile_makes_nothing() {
        town.say("d1", "kunci Pak Budi");
        town.say("op2", "hapus data saya");
        assertThat(town.tap("op2", "Ya, hapus")).contains("sudah keluar");
        assertThat(town.say("d1", "ya")).contains("belum menemukan orangnya");
        assertThat(town.people.directory().hasLeft("op2")).isTrue();
    }

    @Test
    void open_offers_of_a_locked_teacher_go_to_others() {
        order();
        assertThat(town.news("t1")).contains("Ada tawaran");
        town.say("d1", "kunci Bu Siti");
        town.say("d1", "ya");
        assertThat(town.news("t2")).contains("Ada tawaran");
        assertThat(town.say("t1", "ya")).contains("dikunci");
        assertThat(town.order().status()).isEqualTo(OrderStatus.OPEN);
    }

    @Test
    void lessons_of_a_teacher_who_is_locked_are_given_back_and_the_school_hears_it() {
        order();
        town.say("t1", "ya");
        town.news("op1");
        town.say("d1", "kunci bu siti");
        town.say("d1", "ya");
        assertThat(town.news("op1")).contains("Siti", "berhalangan");
        assertThat(town.news("t2")).contains("Ada tawaran");
        town.say("d1", "buka kunci bu siti");
        town.say("d1", "ya");
        assertThat(town.order().findTeacher()).isEmpty();
    }

    @Test
    void the_school_of_a_booked_lesson_hears_its_teachers_new_number() {
        order();
        town.say("t1", "ya");
        town.news("op1");
        town.say("d1", "ganti nomor bu siti 081234567890");
        assertThat(town.say("d1", "ya")).contains("+6281234567890");
        assertThat(town.news("op1")).contains("ganti nomor", "Siti", "+6281234567890");
    }

    @Test
    void the_school_of_no_lesson_hears_of_no_teachers_number() {
        town.say("d1", "ganti nomor bu siti 081234567890");
        town.say("d1", "ya");
        assertThat(town.news("op1")).isEmpty();
    }

    @Test
    void lessons_of_a_teacher_who_is_let_go_are_given_back_by_the_usual_way() {
        order();
        town.say("t1", "ya");
        town.news("op1");
        town.say("d1", "keluarkan bu siti");
        assertThat(town.tap("d1", "Ya, keluarkan")).contains("Sudah dikeluarkan: Siti");
        assertThat(town.news("t1")).contains("sudah ditutup");
        assertThat(town.news("op1")).contains("Siti");
        assertThat(town.news("t2")).contains("Ada tawaran");
        assertThat(town.say("t1", "halo")).contains("belum terdaftar");
    }

    @Test
    void who_is_meant_is_asked_where_several_fit() {
        town.say("d1", "undang operator Budi Raharjo, 0812-3456-7890, SDN 7 Rimbo Tengah");
        town.say("d1", "ya");
        assertThat(town.say("d1", "kunci budi")).contains("beberapa yang cocok", "Budi Raharjo");
        assertThat(town.tap("d1", "7890 Budi Raharjo")).contains("Kunci akun ini?", "Raharjo");
        assertThat(town.tap("d1", "Ya, kunci")).contains("Sudah dikunci: Budi Raharjo");
        assertThat(isActive("op2")).isTrue();
    }

    @Test
    void more_of_a_name_or_the_number_says_who_is_meant() {
        town.say("d1", "undang operator Budi Raharjo, 0812-3456-7890, SDN 7 Rimbo Tengah");
        town.say("d1", "ya");
        assertThat(town.say("d1", "kunci Pak Budi Raharjo")).contains("Kunci akun ini?", "7890");
        assertThat(town.say("d1", "kunci 081200000002")).contains("Kunci akun ini?", "0002");
        assertThat(town.say("d1", "kunci Zulkarnain")).contains("belum menemukan");
        assertThat(town.say("d1", "kunci")).contains("belum menemukan");
    }

    @Test
    void a_name_is_corrected() {
        assertThat(town.say("d1", "ganti nama Bu Dewi menjadi Dewi Lestari, S.Pd."))
                .contains("Ganti nama?", "Dewi Lestari, S.Pd.");
        assertThat(town.say("d1", "ya")).contains("Dewi Lestari, S.Pd.");
        assertThat(person("op3").name()).isEqualTo("Dewi Lestari, S.Pd.");
        assertThat(town.news("op3")).contains("Dewi Lestari, S.Pd.");
        assertThat(town.say("d1", "ganti nama Bu Dewi")).contains("Tulis misalnya");
    }

    @Test
    void a_number_is_changed_and_the_old_one_is_free_again() {
        assertThat(town.say("d1", "ganti nomor Bu Dewi 0812-3456-7890"))
                .contains("Ganti nomor HP?");
        assertThat(town.say("d1", "ya")).contains("Nomor Dewi sudah diganti", "+6281234567890");
        assertThat(person("op3").phone()).isEqualTo("+6281234567890");
        assertThat(town.people.directory().findByPhone("+6281200000003")).isEmpty();
        assertThat(town.news("op3")).contains("+6281234567890");
        assertThat(town.say("d1", "ganti nomor Pak Budi 081234567890"))
                .contains("sudah terdaftar: Dewi");
        assertThat(town.say("d1", "ganti nomor Pak Budi")).contains("Tulis misalnya");
    }

    @Test
    void somebody_gets_another_role() {
        assertThat(town.say("d1", "jadikan Bu Siti operator SDN 7 Rimbo Tengah"))
                .contains("Tambahkan peran ini?", "Siti", "SDN 7 Rimbo Tengah");
        assertThat(town.say("d1", "ya")).contains("Siti sekarang juga operator sekolah");
        assertThat(town.people.directory().listRoles(person("t1")))
                .hasSize(2)
                .hasAtLeastOneElementOfType(Teacher.class)
                .hasAtLeastOneElementOfType(Operator.class);
        assertThat(town.news("op3")).contains("Operator baru", "Siti");
        assertThat(town.say("d1", "jadikan Bu Siti operator SDN 7 Rimbo Tengah"))
                .contains("memang sudah");
        town.say("d1", "kunci bu siti");
        town.say("d1", "ya");
        assertThat(town.people.directory().listRoles(person("t1")))
                .noneMatch(p -> isActive(p.id()));
    }

    @Test
    void nobody_but_the_office_manages_people_and_nobody_themselves() {
        town.say("op1", "kunci Pak Budi");
        town.say("t1", "kunci Pak Budi");
        assertThat(isActive("op2")).isTrue();
        assertThat(town.say("d1", "kunci 081200000900")).contains("rekan dinas lain");
        assertThat(isActive("d1")).isTrue();
    }

    @Test
    void who_is_locked_already_is_not_locked_again() {
        town.say("d1", "kunci Pak Budi");
        town.say("d1", "ya");
        assertThat(town.say("d1", "kunci Pak Budi")).contains("memang sedang dikunci");
        assertThat(town.say("d1", "buka kunci Bu Dewi")).contains("tidak sedang dikunci");
    }

    @Test
    void the_journal_says_who_invited_and_locked_whom() {
        town.say("d1", "undang operator Wati, 0812-3456-7890, SDN 7 Rimbo Tengah");
        town.say("d1", "ya");
        town.say("d1", "kunci Wati");
        town.say("d1", "ya");
        String wati = town.people.directory().findByPhone("+6281234567890").orElseThrow().id();
        assertThat(town.journal.listAbout(wati))
                .extracting(JournalEntry::kind, JournalEntry::by)
                .containsExactly(tuple(Kind.INVITED, "d1"), tuple(Kind.LOCKED, "d1"));
        assertThat(town.journal.listBy("d1")).hasSize(2);
    }
}
