package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.message.Content;
import id.guruonline.scheduler.people.Pupil;
import id.guruonline.scheduler.people.SchoolClass;
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
                .contains("5A: CD2-345")
                .contains("Sudah bergabung: 2");
        assertThat(town.say("op2", "minta kode kelas V a dong")).contains("5A: CD2-345");
        assertThat(town.say("op1", "kode kelas 5B")).contains("5B: CD2-347");
    }

    @Test
    void links_come_with_the_code_where_a_channel_has_them() {
        town.links.add("https://t.me/guru?start=");
        assertThat(town.say("op1", "kode kelas 5A")).contains("https://t.me/guru?start=CD2345");
    }

    @Test
    void a_code_that_got_into_wrong_hands_is_replaced() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.say("op1", "kode kelas 5A baru")).contains("CD2-346");
        assertThat(types("CD2345")).contains("belum terdaftar");
        assertThat(types("CD2346")).contains("Kelas 5A");
    }

    @Test
    void without_a_class_it_is_asked_for() {
        assertThat(town.say("op1", "kode kelas")).contains("kelas mana");
    }

    @Test
    void a_class_the_school_has_not_named_is_added() {
        assertThat(town.say("op1", "kode kelas 4C")).contains("4C: CD2-345");
        assertThat(town.people.directory().getSchool(Town.SCHOOL).findClass("4C")).isPresent();
    }

    @Test
    void whoever_opens_the_link_is_asked_for_consent_before_anything_is_kept() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.sendFromTelegram(CHAT, new Content.Start("CD2345")))
                .contains("SDN 12 Muara Bungo")
                .contains("orang tua")
                .contains("KELUAR");
        assertThat(town.labels(CHAT)).containsExactly("Setuju", "Tidak setuju");
        assertThat(personBehind()).isEmpty();
    }

    @Test
    void after_consent_they_are_of_the_class_and_the_time_is_recorded() {
        town.say("op1", "kode kelas 5A");
        types("cd2 345");
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap("join:CD2345")))
                .contains("persetujuan sudah dicatat")
                .contains("5A");
        assertThat(pupilsOf("5A")).hasSize(3).contains(pupil().id());
        assertThat(pupil().consentAt()).isEqualTo(Town.at("2026-11-23T09:00"));
        assertThat(pupil().name()).isEqualTo("Murid kelas 5A");
    }

    @Test
    void a_typed_yes_agrees_and_a_no_keeps_nothing() {
        town.say("op1", "kode kelas 5A");
        types("CD2345");
        assertThat(types("ga mau")).contains("tidak ada yang disimpan");
        assertThat(personBehind()).isEmpty();
        types("CD2345");
        types("iya boleh");
        assertThat(pupilsOf("5A")).hasSize(3);
    }

    @Test
    void an_ok_after_leaving_or_refusing_is_no_consent() {
        town.say("op1", "kode kelas 5A");
        types("CD2345");
        types("tidak");
        types("ya");
        assertThat(personBehind()).isEmpty();
        types("CD2345");
        types("ya");
        assertThat(personBehind()).isPresent();
        types("keluar");
        types("oke");
        assertThat(personBehind()).isEmpty();
    }

    @Test
    void who_joined_gives_stars_like_any_pupil() {
        town.say("op1", "kode kelas 5A");
        types("CD2345");
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
        types("CD2345");
        types("ya");
        types("CD2346");
        assertThat(types("ya")).contains("5B");
        assertThat(pupilsOf("5A")).contains(pupil().id());
        assertThat(pupilsOf("5B")).contains(pupil().id());
    }

    @Test
    void taking_the_consent_back_forgets_them() {
        town.say("op1", "kode kelas 5A");
        types("CD2345");
        types("ya");
        assertThat(types("Keluar")).contains("kami hapus sekarang");
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

    private int starsOfSiti() {
        var directory = town.people.directory();
        return directory.starsOf(directory.getTeacher("t1")).count();
    }

    @Test
    void who_leaves_leaves_stars_of_nobody_and_coming_back_brings_no_second_vote() {
        town.say("op1", "kode kelas 5A");
        types("CD2345");
        types("ya");
        int before = starsOfSiti();
        aLessonOf5aIsOver();
        town.sendFromTelegram(CHAT, new Content.Tap(rateButton()));
        assertThat(starsOfSiti()).isEqualTo(before + 1);
        assertThat(types("KELUAR")).contains("Anda sudah keluar", "tanpa tahu dari siapa");
        assertThat(starsOfSiti()).isEqualTo(before + 1);
        types("CD2345");
        types("ya");
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap(rateButton())))
                .contains("Anda bergabung setelah pelajaran Matematika itu");
        assertThat(types("1")).contains("Anda bergabung setelah");
        assertThat(types("seru banget")).doesNotContain("Berapa bintang");
        assertThat(starsOfSiti()).isEqualTo(before + 1);
    }

    @Test
    void stars_are_asked_of_those_who_were_in_the_class_when_the_lesson_ended() {
        town.say("op1", "kode kelas 5A");
        town.say("op1", "besok jam 8 MTK 5A 2 JP");
        town.tap("op1", "Kirim");
        town.tap("t1", "Terima");
        town.windTo("2026-11-24T08:30");
        types("CD2345");
        types("ya");
        town.windTo("2026-11-24T10:00");
        assertThat(town.news(CHAT)).contains("Bagaimana pelajaran");
        assertThat(town.news("p1")).contains("Bagaimana pelajaran");
        types("CD2345");
        types("ya");
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap(rateButton())))
                .contains("1 bintang");
    }

    @Test
    void a_tap_joins_only_where_the_question_is_before_one_s_eyes() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap("join:CD2345"))).contains("Setuju?");
        assertThat(personBehind()).isEmpty();
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap("refuse"))).contains("disimpan");
        assertThat(town.sendFromTelegram(CHAT, new Content.Tap("join:CD2345"))).contains("Setuju?");
        assertThat(types("setuju")).contains("persetujuan sudah dicatat");
        assertThat(town.sendFromTelegram("78", new Content.Tap("join:XXXXXX")))
                .contains("belum terdaftar");
    }

    @Test
    void the_code_is_not_for_teachers_and_operators() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.say("t1", "CD2345")).contains("peran lain");
        assertThat(town.tapData("t1", "join:CD2345")).contains("peran lain");
        assertThat(pupilsOf("5A")).hasSize(2);
    }

    @Test
    void only_operators_are_told_codes_and_only_of_their_own_school() {
        town.say("op1", "kode kelas 5A");
        assertThat(town.say("t1", "kode kelas 5A")).doesNotContain("CD2");
        assertThat(town.say("p1", "kode kelas 5A")).doesNotContain("CD2");
        assertThat(town.say("op3", "kode kelas 5A")).contains("CD2-346");
    }
}
