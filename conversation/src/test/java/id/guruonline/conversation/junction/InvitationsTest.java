package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.OwnNames;
import id.guruonline.scheduler.people.Level;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Role;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.people.Teacher;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void where_there_is_a_chat_link_it_lets_in_who_was_invited_once_within_a_week() {
        town.links.add("https://t.me/guru?start=");
        town.say("d1", "Undang operator Wati, 081234567890, 10500002");
        String told = town.say("d1", "ya");
        assertThat(told).contains("https://t.me/guru?start=", "sekali pakai", "7 hari");
        String code = told.replaceAll("(?s).*start=(\\w+).*", "$1");
        town.wind(Duration.ofDays(6));
        assertThat(town.sendFromTelegram("9", new Content.Start(code)))
                .contains("Selamat datang, Wati");
        assertThat(town.sendFromTelegram("10", new Content.Start(code)))
                .doesNotContain("Selamat datang");
    }

    @Test
    void an_officer_who_tries_the_link_keeps_it_for_whom_it_is_meant() {
        town.links.add("https://t.me/guru?start=");
        town.say("d1", "Undang operator Wati, 081234567890, 10500002");
        String code = town.say("d1", "ya").replaceAll("(?s).*start=(\\w+).*", "$1");
        assertThat(town.send("d1", new Content.Start(code))).contains("sudah terhubung");
        assertThat(town.sendFromTelegram("9", new Content.Start(code)))
                .contains("Selamat datang, Wati");
    }

    @Test
    void an_invitation_link_is_nothing_after_a_week() {
        town.links.add("https://t.me/guru?start=");
        town.say("d1", "Undang operator Wati, 081234567890, 10500002");
        String code = town.say("d1", "ya").replaceAll("(?s).*start=(\\w+).*", "$1");
        town.wind(Duration.ofDays(7).plusMinutes(1));
        assertThat(town.sendFromTelegram("9", new Content.Start(code)))
                .doesNotContain("Selamat datang");
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

    /** Whom the office lets in, but for pupils, who join by their class's code. */
    static List<Role> invited() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.PUPIL).toList();
    }

    @ParameterizedTest
    @MethodSource("invited")
    void everybody_is_let_in_by_each_name_of_their_role(Role role) {
        List<String> names = OwnNames.listTyped(role);
        assertThat(names).as("role.%s.typed in say_*.properties", role).isNotEmpty();
        for (int i = 0; i < names.size(); i++) {
            String phone = "+628123456789" + i;
            town.say("d1", "undang %s Wati, %s, 10500001, IPA".formatted(names.get(i), phone));
            town.say("d1", "ya");
            assertThat(byPhone(phone).map(Person::role)).as(names.get(i)).contains(role);
        }
    }

    @ParameterizedTest
    @MethodSource("invited")
    void how_somebody_is_let_in_is_shown_for_each_role(Role role) {
        String shown = town.say("d1", "undang");
        assertThat(OwnNames.listTyped(role))
                .as("one of them after \"undang\" in office.InviteFormat")
                .anySatisfy(name -> assertThat(shown).contains("undang " + name + " "));
    }

    @ParameterizedTest
    @MethodSource("invited")
    void of_two_of_one_name_the_role_that_is_typed_tells_who_is_meant(Role role) {
        town.say(
                "d1",
                "undang "
                        + OwnNames.listTyped(role).getFirst()
                        + " Wati, 081234567890, 10500001, IPA");
        town.say("d1", "ya");
        Role other = role == Role.TEACHER ? Role.OFFICE : Role.TEACHER;
        town.say(
                "d1",
                "undang "
                        + OwnNames.listTyped(other).getFirst()
                        + " Wati, 081234567891, 10500001, IPA");
        town.say("d1", "ya");
        assertThat(OwnNames.listTyped(role))
                .allSatisfy(name ->
                        assertThat(town.say("d1", "kunci Wati " + name))
                                .as(name)
                                .contains("+6281234567890")
                                .doesNotContain("+6281234567891"));
    }

    @Test
    void degrees_belong_to_the_name_with_dots_or_without() {
        assertThat(
                        town.say(
                                "d1",
                                "undang guru Drs. H. Ahmad Yani, MM, 081234567891, PAI, 10500001"))
                .contains("Nama: Drs. H. Ahmad Yani, MM", "Pendidikan Agama Islam")
                .doesNotContain("Matematika");
        assertThat(town.say("d1", "undang guru Sri, S.Pd.Ing, ST, 081234567892, MTK, 10500001"))
                .contains("Nama: Sri, S.Pd.Ing, ST", "Matematika");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0812 3456 012O",
                "0812 3456 0136#12",
                "0062 812 3456 0136",
                "(0747) 212345"
            })
    void a_number_that_gets_no_messages_is_no_number(String number) {
        assertThat(town.say("d1", "undang guru Sri, " + number + ", MTK, 10500001"))
                .contains(number)
                .doesNotContain("+62");
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
        assertThat(town.tap("d1", "Daftarkan")).contains("undangan yang lama");
        town.say("d1", "undang dinas Ani, 081234567891");
        assertThat(town.tapData("d1", "invite:+6281234567890")).contains("undangan yang lama");
        assertThat(byPhone("+6281234567890")).isEmpty();
    }

    @Test
    void the_button_of_an_older_card_does_not_let_the_newer_one_s_person_in() {
        town.say("d1", "undang dinas Budi, 081234567890");
        String older = town.button("d1", "Daftarkan").data();
        assertThat(older).hasSizeLessThanOrEqualTo(64);
        town.say("d1", "undang operator Wati, 081234567890, SDN 12 Muara Bungo");
        assertThat(town.tapData("d1", older))
                .contains("undangan yang lama")
                .contains("undangan terbaru");
        assertThat(byPhone("+6281234567890")).isEmpty();
        assertThat(town.tap("d1", "Daftarkan")).contains("Sudah terdaftar: Wati");
        assertThat(town.tap("d1", "Daftarkan")).contains("sudah terdaftar: Wati");
    }

    @Test
    void of_two_officers_with_one_number_the_second_is_told_who_has_it() {
        town.say("d1", "undang dinas Ani, 081234567891");
        town.tap("d1", "Daftarkan");
        String ani = byPhone("+6281234567891").orElseThrow().id();
        town.say("d1", "undang operator Budi, 081234567890, 10500001");
        town.say(ani, "undang operator Wati, 081234567890, 10500001");
        assertThat(town.tap("d1", "Daftarkan")).contains("Sudah terdaftar: Budi");
        assertThat(town.tap(ani, "Daftarkan")).contains("sudah terdaftar: Budi");
    }

    @Test
    void who_tries_to_invite_is_told_that_the_office_does() {
        for (String text :
                List.of(
                        "undang guru Siti, 0812-3456-7890, Matematika, SD, SDN 12 Muara Bungo",
                        "undang operator Wati, 081234567890, SDN 12 Muara Bungo",
                        "undang guru Siti 081234567890 MTK 5A besok jam 8",
                        "undang guru Siti")) {
            assertThat(town.say("op1", text)).contains("dinas pendidikan", Town.OFFICE, "nomor HP");
            assertThat(town.say("t1", text)).contains("dinas pendidikan", Town.OFFICE);
        }
        assertThat(byPhone("+6281234567890")).isEmpty();
    }

    @Test
    void an_order_that_begins_like_an_invitation_is_an_order() {
        assertThat(town.say("op1", "undang guru matematika kelas 5A besok jam 07.30-09.00"))
                .contains("Mohon dicek dulu");
    }

    @Test
    void only_the_office_lets_people_in() {
        town.say("op1", "undang dinas Budi, 081234567890");
        town.tapData("op1", "invite:+6281234567890");
        assertThat(byPhone("+6281234567890")).isEmpty();
    }
}
