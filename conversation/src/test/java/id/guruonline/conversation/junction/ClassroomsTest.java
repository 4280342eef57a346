package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.limit.GuessBudget;
import id.guruonline.conversation.limit.Limited;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.text.ButtonData;
import id.guruonline.conversation.text.Verb;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.SchoolClass;
import id.guruonline.scheduler.people.Stars;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How pupils get into their class and out of it. */
class ClassroomsTest {

    private static final String CHAT = "77";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private String types(String text) {
        return town.sendFromTelegram(CHAT, new Content.Text(text));
    }

    private Optional<String> personBehind() {
        return town.accounts.find(Town.telegram(CHAT)).map(Account::personId);
    }

    private List<String> pupilsOf(String className) {
        return town.people
                .directory()
                .getSchool(Town.SCHOOL)
                .findClass(className)
                .map(SchoolClass::pupilIds)
                .orElse(List.of());
    }

    private Pupil pupil() {
        return (Pupil)
                town.people.directory().findPerson(personBehind().orElseThrow()).orElseThrow();
    }

    @Test
    void an_operator_gets_the_code_of_a_class_and_the_same_one_ever_after() {
        assertThat(town.say("op1", "kode kelas 5A"))
                .contains("5A: ABCD-2345")
                .contains("Sudah bergabung: 2");
        assertThat(town.say("op2", "minta kode kelas V a dong")).contains("5A: ABCD-2345");
        assertThat(town.say("op1", "kode kelas 5B")).contains("5B: ABCD-2347");
    }

    @Test
    void links_come_with_the_code_where_a_channel_has_them() {
        town.links.add("https://t.me/guru?start=");
        assertThat(town.say("op1", "kode kelas 5A")).contains("https://t.me/guru?start=ABCD2345");
    }

    @Test
    void a_code_that_got_into_wrong_hands_is_replaced() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.say("op1", "kode kelas 5A baru")).contains("ABCD-2346");
        assertThat(types("ABCD2345")).contains("belum terdaftar");
        assertThat(types("ABCD2346")).contains("Kelas 5A");
    }

    @Test
    void without_a_class_it_is_asked_for() {
        assertThat(town.say("op1", "kode kelas")).contains("kelas mana");
    }

    @Test
    void a_class_the_school_has_not_named_is_added() {
        assertThat(town.say("op1", "kode kelas 4C")).contains("4C: ABCD-2345");
        assertThat(town.people.directory().getSchool(Town.SCHOOL).findClass("4C")).isPresent();
    }

    @Test
    void whoever_opens_the_link_is_asked_for_consent_before_anything_is_kept() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.sendFromTelegram(CHAT, new Content.Start("ABCD2345")))
                .contains("SDN 12 Muara Bungo")
                .contains("orang tua")
                .contains("KELUAR");
        assertThat(town.labels(CHAT)).containsExactly("Setuju", "Tidak setuju");
        assertThat(personBehind()).isEmpty();
    }

    @Test
    void after_consent_they_are_of_the_class_and_the_time_is_recorded() {
        town.say("op1", "kode kelas 5A");
        types("abcd 2345");
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap("join:ABCD2345")))
                .contains("persetujuan sudah dicatat")
                .contains("5A");
        assertThat(pupilsOf("5A")).hasSize(3).contains(pupil().id());
        assertThat(pupil().consentAt()).isEqualTo(Town.at("2026-11-23T09:00"));
        assertThat(pupil().name()).isEqualTo("Murid kelas 5A");
    }

    @Test
    void a_typed_yes_agrees_and_a_no_keeps_nothing() {
        town.say("op1", "kode kelas 5A");
        types("ABCD2345");
        assertThat(types("ga mau")).contains("tidak ada yang disimpan");
        assertThat(personBehind()).isEmpty();
        types("ABCD2345");
        types("iya boleh");
        assertThat(pupilsOf("5A")).hasSize(3);
    }

    @Test
    void an_ok_after_leaving_or_refusing_is_no_consent() {
        town.say("op1", "kode kelas 5A");
        types("ABCD2345");
        types("tidak");
        types("ya");
        assertThat(personBehind()).isEmpty();
        types("ABCD2345");
        types("ya");
        assertThat(personBehind()).isPresent();
        types("keluar");
        types("oke");
        assertThat(personBehind()).isEmpty();
    }

    @Test
    void who_joined_gives_stars_like_any_pupil() {
        town.say("op1", "kode kelas 5A");
        types("ABCD2345");
        types("ya");
        town.say("op1", "besok jam 8 MTK 5A 2 JP");
        town.tap("op1", "Kirim");
        town.tap("t1", "Terima");
        town.windTo("2026-11-24T10:00");
        assertThat(town.news(CHAT)).contains("Bagaimana pelajaran");
        assertThat(types("5")).contains("5 bintang");
    }

    @Test
    void a_parent_of_two_joins_the_second_class_too() {
        town.say("op1", "kode kelas 5A");
        town.say("op1", "kode kelas 5B");
        types("ABCD2345");
        types("ya");
        types("ABCD2346");
        assertThat(types("ya")).contains("5B");
        assertThat(pupilsOf("5A")).contains(pupil().id());
        assertThat(pupilsOf("5B")).contains(pupil().id());
    }

    private void join(String code, int first, int last) {
        for (int i = first; i <= last; i++) {
            String chat = "1" + i;
            town.sendFromTelegram(chat, new Content.Text(code));
            town.sendFromTelegram(chat, new Content.Text("setuju"));
        }
    }

    @Test
    void operators_hear_of_thirty_who_join_in_a_few_messages() {
        town.say("op1", "kode kelas 5A");
        join("ABCD2345", 1, 30);
        String news = town.news("op1");
        assertThat(news).contains("kelas 5A lewat kode", "sekarang 30 orang", "kosongkan kelas 5A");
        assertThat(news.split("lewat kode", -1)).hasSize(5);
    }

    @Test
    void a_class_takes_no_more_than_was_set() {
        town.say("op1", "kode kelas 5A");
        join("ABCD2345", 1, 59);
        assertThat(pupilsOf("5A")).hasSize(60);
        assertThat(town.limited).isNotEmpty().containsOnly(Limited.CLASS);
    }

    @Test
    void a_code_ends_and_another_takes_its_place() {
        town.say("op1", "kode kelas 5A");
        town.windTo("2026-12-07T09:00");
        assertThat(types("ABCD2345")).contains("tidak kami kenal", "belum terdaftar");
        assertThat(town.say("op1", "kode kelas 5A")).contains("ABCD-2346", "21 Des 2026");
        assertThat(types("ABCD2346")).contains("Setuju?");
    }

    @Test
    void an_operator_empties_a_class_of_all_who_joined_and_their_code_ends() {
        town.say("op1", "kode kelas 5A");
        join("ABCD2345", 1, 3);
        assertThat(pupilsOf("5A")).hasSize(5);
        assertThat(town.say("op1", "kosongkan kelas 5A"))
                .contains("3 orang", "kelas 5A SDN 12 Muara Bungo");
        town.tap("op1", "Kosongkan");
        assertThat(pupilsOf("5A")).containsExactly("p1", "p2");
        assertThat(types("ABCD2345")).contains("belum terdaftar");
    }

    @Test
    void an_old_button_empties_no_class_before_it_is_asked_again() {
        town.say("op1", "kode kelas 5A");
        join("ABCD2345", 1, 3);
        town.say("op1", "kosongkan kelas 5A");
        town.say("op1", "butuh guru matematika kelas 5A besok jam 8 sampai 9.10");
        assertThat(
                        town.tapData(
                                "op1",
                                ButtonData.of(Verb.AtDoor.EMPTY_CLASS, Town.SCHOOL, "5A")
                                        .toString()))
                .contains("3 orang");
        assertThat(pupilsOf("5A")).hasSize(5);
        town.tap("op1", "Kosongkan");
        assertThat(pupilsOf("5A")).containsExactly("p1", "p2");
    }

    @Test
    void who_guesses_on_and_on_is_heard_once_an_hour_and_counted() {
        town.say("op1", "kode kelas 5A");
        for (int i = 0; i < 10; i++) {
            types("ZZZ" + (char) ('A' + i % 8) + "-999" + (2 + i % 7));
        }
        assertThat(types("ABCD2345")).isEmpty();
        assertThat(town.limited).hasSize(11).containsOnly(Limited.GUESS);
        town.wind(Duration.ofMinutes(61));
        assertThat(types("ABCD2345")).contains("Setuju?");
    }

    @Test
    void taking_the_consent_back_forgets_them() {
        town.say("op1", "kode kelas 5A");
        types("ABCD2345");
        types("ya");
        assertThat(types("Keluar")).contains("dihapus");
        assertThat(personBehind()).isEmpty();
        assertThat(pupilsOf("5A")).containsExactly("p1", "p2");
        assertThat(town.people.directory().listPersons()).hasSize(10);
    }

    private void aLessonOf5aIsOver() {
        town.say("op1", "besok jam 8 MTK 5A 2 JP");
        town.tap("op1", "Kirim");
        town.tap("t1", "Terima");
        town.windTo("2026-11-24T10:00");
    }

    private String rateButton() {
        return "rate:" + town.order().id() + ":1";
    }

    private int starsGiven() {
        return town.ratings.listOf(town.order().id()).size();
    }

    @Test
    void who_leaves_takes_the_stars_along_and_coming_back_brings_no_second_vote() {
        town.say("op1", "kode kelas 5A");
        types("ABCD2345");
        types("ya");
        aLessonOf5aIsOver();
        town.sendFromTelegram(CHAT, new Content.Tap(rateButton()));
        assertThat(starsGiven()).isEqualTo(1);
        assertThat(types("KELUAR")).contains("bintang yang pernah diberikan sudah dihapus");
        assertThat(starsGiven()).isZero();
        types("ABCD2345");
        types("ya");
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap(rateButton())))
                .contains("Anda bergabung setelah pelajaran Matematika itu");
        assertThat(types("1")).contains("Anda bergabung setelah");
        assertThat(types("seru banget")).doesNotContain("Berapa bintang");
        assertThat(starsGiven()).isZero();
    }

    @Test
    void stars_are_asked_of_those_who_were_in_the_class_when_the_lesson_ended() {
        town.say("op1", "kode kelas 5A");
        town.say("op1", "besok jam 8 MTK 5A 2 JP");
        town.tap("op1", "Kirim");
        town.tap("t1", "Terima");
        town.windTo("2026-11-24T08:30");
        types("ABCD2345");
        types("ya");
        town.windTo("2026-11-24T10:00");
        assertThat(town.news(CHAT)).contains("Bagaimana pelajaran");
        assertThat(town.news("p1")).contains("Bagaimana pelajaran");
        types("ABCD2345");
        types("ya");
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap(rateButton())))
                .contains("1 bintang");
    }

    @Test
    void a_tap_joins_only_where_the_question_is_before_one_s_eyes() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap("join:ABCD2345")))
                .contains("Setuju?");
        assertThat(personBehind()).isEmpty();
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap("refuse"))).contains("disimpan");
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap("join:ABCD2345")))
                .contains("Setuju?");
        assertThat(types("setuju")).contains("persetujuan sudah dicatat");
        assertThat(town.sendFromTelegram("78", new Content.Tap("join:XXXXXX")))
                .contains("belum terdaftar");
    }

    @Test
    void the_code_is_not_for_teachers_and_operators() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.say("t1", "ABCD2345")).contains("peran lain");
        assertThat(town.tapData("t1", "join:ABCD2345")).contains("peran lain");
        assertThat(pupilsOf("5A")).hasSize(2);
    }

    @Test
    void only_operators_are_told_codes_and_only_of_their_own_school() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.say("t1", "kode kelas 5A")).doesNotContain("CD2");
        assertThat(town.say("p1", "kode kelas 5A")).doesNotContain("CD2");
        assertThat(town.say("op3", "kode kelas 5A")).contains("ABCD-2346");
    }

    private void aLessonIsOver(String teacher, String className, String order, String end) {
        town.say("op1", order + " MTK " + className + " 2 JP");
        town.tap("op1", "Kirim");
        town.tap(teacher, "Terima");
        town.windTo(end);
    }

    @Test
    void a_parent_in_two_classes_leaves_the_emptied_one_alone_with_the_stars_given_there() {
        town.say("op1", "kode kelas 5A");
        town.say("op1", "kode kelas 5B");
        types("ABCD2345");
        types("ya");
        types("ABCD2346");
        types("ya");
        aLessonIsOver("t1", "5A", "besok jam 8", "2026-11-24T10:00");
        aLessonIsOver("t2", "5B", "besok jam 8", "2026-11-25T10:00");
        List<String> lessons = town.orders().stream().map(Order::id).toList();
        lessons.forEach(id -> town.sendFromTelegram(CHAT, new Content.Tap("rate:" + id + ":5")));
        String id = pupil().id();

        town.say("op1", "kosongkan kelas 5A");
        town.tap("op1", "Kosongkan");

        assertThat(personBehind()).contains(id);
        assertThat(pupilsOf("5A")).containsExactly("p1", "p2");
        assertThat(pupilsOf("5B")).contains(id);
        assertThat(pupil().className()).isEqualTo("5B");
        assertThat(lessons)
                .extracting(lesson -> town.ratings.find(lesson, id).isPresent())
                .containsExactlyInAnyOrder(true, false);
        assertThat(town.ratings.listBy(id)).hasSize(1);
    }

    @Test
    void a_class_is_emptied_of_whom_the_repeated_turn_finds_gone_already() {
        town.say("op1", "kode kelas 5A");
        join("ABCD2345", 1, 40);
        long before = town.people.directory().version();
        town.say("op1", "kosongkan kelas 5A");
        town.tap("op1", "Kosongkan");
        assertThat(pupilsOf("5A")).containsExactly("p1", "p2");
        assertThat(town.people.directory().listPersons()).hasSize(10);
        assertThat(town.people.directory().version())
                .as("read anew once, and once more where the turn is repeated")
                .isEqualTo(before + 2);
    }

    @Test
    void a_button_of_one_school_empties_no_class_of_the_other() {
        String button = ButtonData.of(Verb.AtDoor.EMPTY_CLASS, Town.OTHER_SCHOOL, "5A").toString();
        town.say("op1", "kode kelas 5A");
        join("ABCD2345", 1, 3);
        town.say("op1", "kosongkan kelas 5A");
        town.tapData("op1", button);
        assertThat(pupilsOf("5A")).hasSize(5);
    }

    @Test
    void somebody_known_has_so_many_guesses_a_day_and_then_no_code_is_looked_at() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.say("t1", "ABCD2345")).contains("peran lain");
        for (int i = 0; i < GuessBudget.OF_A_PERSON; i++) {
            town.say("t1", "ZZZ" + (char) ('A' + i % 8) + "-99" + (2 + i / 8) + "9");
        }
        assertThat(town.limited).hasSize(GuessBudget.OF_A_PERSON).containsOnly(Limited.GUESS);
        assertThat(town.say("t1", "ABCD2345")).doesNotContain("peran lain");
        town.windTo("2026-11-24T09:00");
        assertThat(town.say("t1", "ABCD2345")).contains("peran lain");
    }

    @Test
    void hours_and_words_are_no_guesses() {
        for (String said : List.of("jam 0730", "0730-0900", "8A 0800", "guru 1230", "sekarang")) {
            town.say("op1", said);
        }
        assertThat(town.limited).isEmpty();
    }

    private void fiveJoinJustBeforeALessonAndGiveOneStar() {
        town.say("op1", "kode kelas 5A");
        town.say("op1", "besok jam 8 MTK 5A 2 JP");
        town.tap("op1", "Kirim");
        town.tap("t1", "Terima");
        town.windTo("2026-11-24T08:30");
        join("ABCD2345", 1, 5);
        town.windTo("2026-11-24T10:00");
        for (int i = 1; i <= 5; i++) {
            town.sendFromTelegram("1" + i, new Content.Tap(rateButton()));
        }
        assertThat(starsGiven()).isEqualTo(5);
        town.windTo("2026-11-27T10:00");
    }

    private Stars starsOf(String teacherId) {
        Directory directory = town.people.directory();
        return directory.starsOf(directory.getTeacher(teacherId));
    }

    @Test
    void the_stars_of_those_who_joined_just_before_the_lesson_wait_for_the_operator() {
        Stars before = starsOf("t1");
        fiveJoinJustBeforeALessonAndGiveOneStar();
        assertThat(town.news("t1")).doesNotContain("1,0");
        assertThat(town.news("op1")).contains("5 orang bergabung", "Ikut dihitung?");
        assertThat(starsOf("t1")).isEqualTo(before);
        assertThat(town.tap("op1", "Hitung")).contains("ikut dihitung");
        assertThat(starsOf("t1")).isEqualTo(before.plus(new Stars(5, 5)));
    }

    @Test
    void what_one_has_said_of_such_stars_no_other_takes_back_or_is_told_they_did() {
        Stars before = starsOf("t1");
        fiveJoinJustBeforeALessonAndGiveOneStar();
        town.tap("op1", "Jangan dihitung");
        assertThat(town.tap("op1", "Hitung")).contains("sudah diputuskan");
        assertThat(starsOf("t1")).isEqualTo(before);
    }

    @Test
    void what_the_operator_does_not_count_is_gone() {
        Stars before = starsOf("t1");
        fiveJoinJustBeforeALessonAndGiveOneStar();
        String counting = ButtonData.of(Verb.AtDoor.COUNT_STARS, town.order().id()).toString();
        assertThat(town.tapData("op3", counting)).contains("Tombol");
        assertThat(starsOf("t1")).isEqualTo(before);
        assertThat(town.tap("op1", "Jangan dihitung")).contains("tidak dihitung");
        assertThat(starsOf("t1")).isEqualTo(before);
        assertThat(starsGiven()).isZero();
    }
}
