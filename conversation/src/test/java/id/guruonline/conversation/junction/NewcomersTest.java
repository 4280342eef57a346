package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Account;
import id.guruonline.conversation.account.Accounts;
import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.conversation.message.Language;
import id.guruonline.conversation.testing.SomeChannels;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How people get in at an address where nobody knows them yet. */
class NewcomersTest {

    private static final String RINA = "+6281200000001";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private Optional<String> personBehind(String chat) {
        return town.accounts.find(Town.telegram(chat)).map(Account::personId);
    }

    @Test
    void a_stranger_is_asked_for_the_phone_number() {
        assertThat(town.sendFromTelegram("11", new Content.Start("")))
                .contains("Kirim nomor saya")
                .contains(Town.OFFICE);
        assertThat(town.labels("11")).containsExactly("Kirim nomor saya");
        assertThat(town.button("11", "Kirim nomor saya").data()).isEqualTo("contact");
    }

    @Test
    void a_registered_phone_number_lets_its_owner_in() {
        assertThat(town.sendFromTelegram("11", new Content.Contact(RINA)))
                .contains("Selamat datang, Rina")
                .contains("Perlu guru di SDN 12 Muara Bungo?");
        assertThat(personBehind("11")).contains("op1");
        assertThat(town.sendFromTelegram("11", new Content.Text("besok jam 8 MTK 5A 2 JP")))
                .contains("Matematika");
    }

    @Test
    void a_number_nobody_is_registered_with_lets_nobody_in() {
        assertThat(town.sendFromTelegram("11", new Content.Contact("+6281299999999")))
                .contains("belum terdaftar");
        assertThat(personBehind("11")).isEmpty();
    }

    @Test
    void a_number_may_be_written_in_the_indonesian_way() {
        town.sendFromTelegram("11", new Content.Contact("081200000001"));
        assertThat(personBehind("11")).contains("op1");
    }

    @Test
    void a_code_given_on_one_channel_lets_the_same_person_in_on_another() {
        assertThat(town.say("op1", "tautkan")).contains("ABCD-2345").contains("15 menit");
        assertThat(town.sendFromTelegram("11", new Content.Text(" abcd 2345 ")))
                .contains("Selamat datang, Rina");
        assertThat(personBehind("11")).contains("op1");
    }

    @Test
    void the_other_addresses_hear_of_a_new_one_and_can_deny_it() {
        town.say("op1", "tautkan");
        town.sendFromTelegram("11", new Content.Text("ABCD2345"));
        assertThat(town.news("op1")).contains("tersambung juga di Telegram …11");

        assertThat(town.tap("op1", "Bukan saya")).contains("kunci");
        assertThat(personBehind("11")).isEmpty();
        assertThat(town.people.directory().isActive("op1")).isFalse();
        assertThat(town.news("d1")).contains("Rina", "orang lain");
        assertThat(kindsBy("op1"))
                .containsExactlyInAnyOrder(Kind.LINKED, Kind.UNLINKED, Kind.LOCKED);
    }

    @Test
    void lessons_of_a_teacher_who_denies_an_address_go_to_others() {
        town.say("op1", "butuh guru matematika kelas 5A besok jam 8 sampai 9.10");
        town.tap("op1", "Kirim");
        town.news("t1");
        town.say("t1", "ya");
        town.news("op1");
        town.say("t1", "tautkan");
        town.sendFromTelegram("11", new Content.Text("ABCD2345"));
        town.news("t1");
        assertThat(town.tap("t1", "Bukan saya")).contains("kunci");
        assertThat(town.news("op1")).contains("berhalangan");
        assertThat(town.news("t2")).contains("Ada tawaran");
    }

    private List<Kind> kindsBy(String person) {
        return town.journal.listBy(person).stream().map(JournalEntry::kind).toList();
    }

    @Test
    void who_came_in_last_can_neither_deny_nor_take_away_who_was_there_before() {
        town.say("op1", "tautkan");
        town.sendFromTelegram("11", new Content.Text("ABCD2345"));
        String before = Account.of(new Address("playground", "op1"), "op1", Language.ID).key();

        town.sendFromTelegram("11", new Content.Tap("not_me:" + before));
        town.sendFromTelegram("11", new Content.Tap("unlink:" + before));
        assertThat(town.sendFromTelegram("11", new Content.Text("akun saya")))
                .contains("Playground …op1", "Telegram …11");
        assertThat(town.labels("11")).noneMatch(label -> label.startsWith("Lepas"));
        assertThat(town.people.directory().isActive("op1")).isTrue();
    }

    @Test
    void one_s_addresses_are_shown_and_taken_away() {
        town.say("op1", "tautkan");
        town.sendFromTelegram("11", new Content.Text("ABCD2345"));

        assertThat(town.say("op1", "akun saya")).contains("Telegram …11");
        town.tap("op1", "Lepas Telegram …11");
        assertThat(personBehind("11")).isEmpty();
        assertThat(town.say("op1", "akun saya")).doesNotContain("Telegram");
        assertThat(kindsBy("op1")).containsExactly(Kind.LINKED, Kind.UNLINKED);
    }

    @Test
    void a_new_code_makes_the_one_before_it_void() {
        town.say("op1", "tautkan");
        town.say("op1", "tautkan");
        town.sendFromTelegram("11", new Content.Text("ABCD2345"));
        assertThat(personBehind("11")).isEmpty();
        town.sendFromTelegram("11", new Content.Text("ABCD2346"));
        assertThat(personBehind("11")).contains("op1");
    }

    @Test
    void the_office_hears_that_an_invitation_was_used_and_by_what_name() {
        town.links.add("https://t.me/guru?start=");
        town.say("d1", "undang dinas Wati, 0812-9999-9999");
        String told = town.say("d1", "ya");
        String code = told.substring(told.indexOf("start=") + 6).substring(0, 8);
        town.news("d1");

        town.sendFromTelegram("11", new Content.Start(code));
        assertThat(town.news("d1")).contains("undangan sudah dipakai: Wati", "Telegram …11");
    }

    @Test
    void a_link_with_the_code_does_the_same() {
        town.say("op1", "tautkan");
        town.sendFromTelegram("11", new Content.Start("ABCD2345"));
        assertThat(personBehind("11")).contains("op1");
    }

    @Test
    void who_does_not_show_the_number_is_asked_for_a_code_and_let_in_by_it() {
        try (Town numbers = Town.onNumbers()) {
            assertThat(numbers.text("ID.1349", "halo"))
                    .contains("tidak terlihat")
                    .contains("kode undangan")
                    .contains(Town.OFFICE);
            numbers.text(RINA, "tautkan");
            assertThat(numbers.text("ID.1349", "abcd 2345")).contains("Selamat datang, Rina");
            assertThat(numbers.text("ID.1349", "besok jam 8 MTK 5A 2 JP")).contains("Matematika");
        }
    }

    @Test
    void who_shows_a_number_that_nobody_is_registered_with_is_told_so() {
        try (Town numbers = Town.onNumbers()) {
            assertThat(numbers.text("+6281299999999", "halo"))
                    .contains("Nomor ini belum terdaftar");
        }
    }

    @Test
    void a_code_holds_for_a_quarter_of_an_hour() {
        town.say("op1", "tautkan");
        town.wind(Duration.ofMinutes(16));
        assertThat(town.sendFromTelegram("11", new Content.Text("ABCD-2345")))
                .contains("Kirim nomor saya");
        assertThat(personBehind("11")).isEmpty();
    }

    @Test
    void a_code_holds_once() {
        town.say("op1", "tautkan");
        town.sendFromTelegram("11", new Content.Text("ABCD-2345"));
        town.sendFromTelegram("12", new Content.Text("ABCD-2345"));
        assertThat(personBehind("12")).isEmpty();
    }

    @Test
    void a_code_lets_in_where_somebody_else_was_known_and_that_dialogue_stays_theirs() {
        town.sendFromTelegram("11", new Content.Contact("+6281200000002"));
        assertThat(personBehind("11")).contains("op2");
        assertThat(town.say("op2", "besok jam 8 MTK 2 JP")).contains("kelas");
        town.say("op1", "tautkan");
        assertThat(town.sendFromTelegram("11", new Content.Text("abcd 2345")))
                .contains("Selamat datang, Rina")
                .contains("Perlu guru di SDN 12 Muara Bungo?");
        assertThat(personBehind("11")).contains("op1");
        assertThat(town.say("op2", "5A")).contains("Mohon dicek dulu");
        assertThat(town.sendFromTelegram("11", new Content.Text("lusa jam 8 MTK 5A 2 JP")))
                .contains("Mohon dicek dulu");
    }

    @Test
    void one_s_own_code_is_not_used_up_where_one_is_known_already() {
        town.say("op1", "tautkan");
        town.say("op1", "ABCD2345");
        town.sendFromTelegram("11", new Content.Text("ABCD2345"));
        assertThat(personBehind("11")).contains("op1");
    }

    @Test
    void a_pupil_whose_only_address_becomes_somebody_else_s_is_forgotten() {
        town.say("op1", "kode kelas 5A");
        joins("11");
        String pupil = personBehind("11").orElseThrow();
        town.sendFromTelegram("11", new Content.Contact(RINA));
        assertThat(town.people.directory().findPerson(pupil)).isEmpty();
        assertThat(pupilsOf5a()).containsExactly("p1", "p2");
    }

    @Test
    void a_pupil_with_another_address_stays_in_the_class() {
        town.say("op1", "kode kelas 5A");
        joins("11");
        String pupil = personBehind("11").orElseThrow();
        String code = town.sendFromTelegram("11", new Content.Text("tautkan")).substring(11, 20);
        town.sendFromTelegram("12", new Content.Text(code));
        assertThat(personBehind("12")).contains(pupil);
        town.sendFromTelegram("11", new Content.Contact(RINA));
        assertThat(pupilsOf5a()).contains(pupil);
        assertThat(personBehind("12")).contains(pupil);
    }

    private void joins(String chat) {
        town.sendFromTelegram(chat, new Content.Text("ABCD2345"));
        town.sendFromTelegram(chat, new Content.Text("setuju"));
    }

    private List<String> pupilsOf5a() {
        return town.people
                .directory()
                .getSchool(Town.SCHOOL)
                .findClass("5A")
                .orElseThrow()
                .pupilIds();
    }

    @Test
    void a_stranger_is_answered_five_times_a_day_and_the_fifth_says_so() {
        for (int i = 1; i <= 4; i++) {
            assertThat(writes("halo")).contains("belum terdaftar").doesNotContain("hari ini");
        }
        assertThat(writes("halo"))
                .contains("belum terdaftar")
                .contains("terakhir kami untuk hari ini");
        assertThat(writes("halo")).isEmpty();
        assertThat(town.sendFromTelegram("11", new Content.Unreadable("photo"))).isEmpty();
        town.wind(Duration.ofHours(24));
        assertThat(writes("halo")).contains("belum terdaftar").doesNotContain("hari ini");
    }

    @Test
    void a_clock_that_was_far_ahead_and_is_set_back_silences_no_stranger() {
        town.windTo("2027-11-23T09:00");
        for (int i = 0; i < 6; i++) {
            town.sendFromTelegram("77", new Content.Text("halo"));
        }
        town.windTo("2026-11-23T09:00");
        assertThat(town.sendFromTelegram("77", new Content.Text("halo"))).isNotEmpty();
    }

    @Test
    void codes_and_proofs_are_understood_after_the_last_answer() {
        for (int i = 1; i <= 6; i++) {
            writes("halo");
        }
        town.say("op1", "kode kelas 5A");
        assertThat(writes("ABCD2345")).contains("Setuju?");
        assertThat(writes("tidak")).contains("tidak ada yang disimpan");
        assertThat(writes("halo")).isEmpty();
        assertThat(town.sendFromTelegram("11", new Content.Contact(RINA)))
                .contains("Selamat datang, Rina");
        assertThat(writes("halo")).isNotEmpty();
    }

    @Test
    void groups_are_refused_five_times_a_day() {
        for (int i = 1; i <= 5; i++) {
            assertThat(town.sendFromTelegram("-100", new Content.Unreadable("group")))
                    .contains("bukan grup");
        }
        assertThat(town.sendFromTelegram("-100", new Content.Unreadable("group"))).isEmpty();
    }

    private String writes(String text) {
        return town.sendFromTelegram("11", new Content.Text(text));
    }

    @Test
    void the_language_comes_along_to_the_new_channel() {
        town.say("op1", "English please");
        town.sendFromTelegram("11", new Content.Contact(RINA));
        assertThat(town.accounts.find(Town.telegram("11")).map(Account::language))
                .contains(Language.EN);
    }

    @Test
    void people_are_told_things_where_they_got_in_last() {
        town.say("op1", "halo");
        town.wind(Duration.ofMinutes(1));
        town.sendFromTelegram("11", new Content.Contact(RINA));
        assertThat(town.accounts.findReachable("op1").map(Account::address))
                .contains(Town.telegram("11"));
    }

    @Test
    void a_message_changed_after_it_was_sent_changes_nothing_and_that_is_said() {
        town.sendFromTelegram("11", new Content.Contact(RINA));
        assertThat(town.sendFromTelegram("11", new Content.Unreadable("edited")))
                .contains("sebagai pesan baru");
    }

    @Test
    void groups_are_refused_politely() {
        assertThat(town.sendFromTelegram("-100", new Content.Unreadable("group")))
                .contains("bukan grup");
        assertThat(town.labels("-100")).isEmpty();
    }

    @Test
    void on_whatsapp_the_number_itself_says_who_writes() {
        Accounts accounts = town.accountsWith(SomeChannels.NUMBERS);
        assertThat(accounts.find(SomeChannels.at(SomeChannels.OTHER_NUMBERS, RINA))).isEmpty();
        assertThat(
                        accounts.find(SomeChannels.at(SomeChannels.NUMBERS, RINA))
                                .map(Account::personId))
                .contains("op1");
        assertThat(accounts.find(SomeChannels.at(SomeChannels.NUMBERS, "+6281299999999")))
                .isEmpty();
        assertThat(accounts.find(SomeChannels.at(SomeChannels.CHATS, RINA))).isEmpty();
    }

    @Test
    void whoever_never_wrote_is_reached_by_phone_on_the_first_channel_that_works() {
        Accounts accounts =
                town.accountsWith(
                        SomeChannels.CHATS, SomeChannels.NUMBERS, SomeChannels.OTHER_NUMBERS);
        assertThat(accounts.findReachable("t1").map(Account::address))
                .contains(SomeChannels.at(SomeChannels.NUMBERS, "+628120000011"));
        accounts.gone(
                SomeChannels.at(SomeChannels.NUMBERS, "+628120000011"),
                Town.at("2026-11-23T09:00"));
        assertThat(accounts.findReachable("t1").map(Account::address))
                .contains(SomeChannels.at(SomeChannels.OTHER_NUMBERS, "+628120000011"));
        accounts.link(Town.telegram("21"), "t1", Instant.EPOCH);
        accounts.heard(Town.telegram("21"), Town.at("2026-11-23T09:05"));
        assertThat(accounts.findReachable("t1").map(Account::address))
                .contains(Town.telegram("21"));
    }
}
