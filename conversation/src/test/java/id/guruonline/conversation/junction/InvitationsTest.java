package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Content;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the education office lets people in. */
class InvitationsTest {

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private Optional<Person> byPhone(String phone) {
        return town.people.directory().findByPhone(phone);
    }

    @Test
    void an_operator_is_let_in_after_a_confirmation() {
        assertThat(town.say("d1", "undang operator Wati, 0812-3456-7890, SDN 12 Muara Bungo"))
                .contains("Wati", "+6281234567890", "SDN 12 Muara Bungo");
        assertThat(byPhone("+6281234567890")).isEmpty();
        assertThat(town.tap("d1", "Daftarkan")).contains("Sudah terdaftar: Wati");
        assertThat(byPhone("+6281234567890").orElseThrow())
                .isInstanceOfSatisfying(
                        Operator.class, o -> assertThat(o.npsn()).isEqualTo(Town.SCHOOL));
    }

    @Test
    void who_was_let_in_gets_in_by_the_phone_number() {
        town.say("d1", "Undang operator Wati, 081234567890, 10500002");
        town.say("d1", "ya");
        assertThat(town.sendFromTelegram("9", new Content.Contact("+6281234567890")))
                .contains("Selamat datang, Wati")
                .contains("SDN 7 Rimbo Tengah");
    }

    @Test
    void a_teacher_comes_with_subjects_levels_and_a_place() {
        assertThat(
                        town.say(
                                "d1",
                                "undang guru Sri, S.Pd., 081234567890, MTK, IPA, SD/SMP, 10500001"))
                .contains("Nama: Sri, S.Pd.", "Matematika", "IPA", "SD, SMP");
        town.tap("d1", "Daftarkan");
        Teacher teacher = (Teacher) byPhone("+6281234567890").orElseThrow();
        assertThat(teacher.subjects()).containsExactlyInAnyOrder(Subject.MATEMATIKA, Subject.IPA);
        assertThat(teacher.levels()).containsExactlyInAnyOrder(Level.SD, Level.SMP);
        assertThat(teacher.place()).isEqualTo(new Place(-1.487, 102.116));
        assertThat(teacher.active()).isTrue();
    }

    @Test
    void a_new_teacher_is_offered_lessons() {
        town.say("d1", "undang guru Sri, 081234567890, PJOK, 10500001");
        town.tap("d1", "Daftarkan");
        String id = byPhone("+6281234567890").orElseThrow().id();
        town.say("op1", "besok jam 8 PJOK 5A 2 JP");
        town.tap("op1", "Kirim");
        assertThat(town.news(id)).contains("Ada tawaran mengajar");
    }

    @Test
    void colleagues_of_the_office_are_let_in_too() {
        town.say("d1", "undang dinas Budi, 081234567890");
        town.say("d1", "ya");
        assertThat(byPhone("+6281234567890").map(Person::role)).contains(Role.OFFICE);
    }

    @Test
    void what_is_not_understood_is_named_and_nobody_is_let_in() {
        assertThat(town.say("d1", "undang guru Sri, 081234567890, sulap, 10500001"))
                .contains("\"sulap\"");
        assertThat(town.say("d1", "undang guru Sri, 081234567890, 10500001"))
                .contains("undang operator Rina");
        assertThat(town.say("d1", "undang")).contains("undang guru Siti");
        assertThat(byPhone("+6281234567890")).isEmpty();
    }

    @Test
    void a_number_belongs_to_one_person() {
        assertThat(town.say("d1", "undang operator Wati, 081200000001, 10500001"))
                .contains("sudah terdaftar: Rina");
    }

    @Test
    void after_a_no_or_a_newer_invitation_the_button_lets_nobody_in() {
        town.say("d1", "undang dinas Budi, 081234567890");
        assertThat(town.say("d1", "ga jadi")).contains("tidak ada yang didaftarkan");
        assertThat(town.tap("d1", "Daftarkan")).contains("tidak berlaku");
        town.say("d1", "undang dinas Ani, 081234567891");
        assertThat(town.tapData("d1", "invite:+6281234567890")).contains("tidak berlaku");
        assertThat(byPhone("+6281234567890")).isEmpty();
    }

    @Test
    void only_the_office_lets_people_in() {
        town.say("op1", "undang dinas Budi, 081234567890");
        town.tapData("op1", "invite:+6281234567890");
        assertThat(byPhone("+6281234567890")).isEmpty();
    }
}
