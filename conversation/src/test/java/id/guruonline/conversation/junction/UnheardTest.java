package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Address;
import id.guruonline.conversation.message.Content;
import id.guruonline.scheduler.people.Pupil;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody was heard of at an address for half a year: it may be somebody else's by now. */
class UnheardTest {

    private static final String CHAT = "77";
    private static final String LONG_AFTER = "2027-06-01T09:00";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @BeforeEach
    void operatorInAChat() {
        String code = town.say("op1", "tautkan").replaceAll("(?s)Kode Anda: (\\S+).*", "$1");
        types(code);
        assertThat(types("status")).doesNotContain("nama lengkap");
    }

    private static Address chat() {
        return Town.telegram(CHAT);
    }

    private String types(String text) {
        return town.sendFromTelegram(CHAT, new Content.Text(text));
    }

    @Test
    void whoever_writes_then_is_asked_for_the_name_before_anything_is_told_or_done() {
        town.windTo(LONG_AFTER);
        assertThat(types("kode kelas 5A"))
                .contains("nama lengkap")
                .doesNotContain("Rina")
                .doesNotContain("5A:");
        assertThat(types("Budi")).contains("belum nama yang terdaftar");
        assertThat(types("saya Rina")).contains("Terima kasih, Rina");
        assertThat(types("kode kelas 5A")).contains("5A:");
    }

    @Test
    void a_list_of_names_is_no_name() {
        town.windTo(LONG_AFTER);
        types("halo");
        assertThat(types("Budi Joko Maya Rina Siti Agus")).contains("belum nama yang terdaftar");
        assertThat(types("ini saya, Rina")).contains("Terima kasih, Rina");
    }

    @Test
    void within_half_a_year_nobody_is_asked() {
        town.windTo("2027-05-20T09:00");
        assertThat(types("kode kelas 5A")).contains("5A:");
    }

    @Test
    void after_three_other_names_nothing_is_answered_and_the_office_is_told() {
        town.windTo(LONG_AFTER);
        types("halo");
        types("Budi");
        types("Joko");
        assertThat(types("Maya")).contains("belum bisa mengenali");
        assertThat(town.news("d1")).contains("Rina", "tidak tahu nama");
        assertThat(types("Rina")).isEmpty();
        town.windTo("2027-06-02T10:00");
        assertThat(types("Rina")).contains("nama lengkap");
        assertThat(types("Rina")).contains("Terima kasih");
    }

    @Test
    void what_its_true_owner_says_elsewhere_gives_nobody_more_names_to_try() {
        town.windTo(LONG_AFTER);
        town.accounts.proven(op1(), Town.at(LONG_AFTER));
        types("halo");
        types("Budi");
        types("Joko");
        town.say("op1", "status");
        assertThat(types("halo")).contains("nama lengkap");
        assertThat(types("Maya")).contains("belum bisa mengenali");
        assertThat(town.news("d1")).contains("Rina", "tidak tahu nama");
        town.say("op1", "status");
        assertThat(types("halo")).isEmpty();
        assertThat(types("Rina")).isEmpty();
        assertThat(town.news("d1")).doesNotContain("tidak tahu nama");
    }

    @Test
    void a_code_from_where_the_person_is_known_proves_it_too() {
        town.windTo(LONG_AFTER);
        types("halo");
        town.accounts.proven(chat().equals(op1()) ? chat() : op1(), Town.at(LONG_AFTER));
        String code = town.say("op1", "tautkan").replaceAll("(?s)Kode Anda: (\\S+).*", "$1");
        assertThat(types(code)).contains("Selamat datang");
        assertThat(types("kode kelas 5A")).contains("5A:");
    }

    private static Address op1() {
        return id.guruonline.conversation.testing.SomeChannels.at(
                id.guruonline.conversation.testing.SomeChannels.PHONES, "op1");
    }

    @Test
    void nothing_is_told_there_unasked_but_that_there_is_something() {
        town.windTo(LONG_AFTER);
        town.accounts.remove(town.accounts.find(op1()).orElseThrow());
        town.say("op2", "besok jam 8 MTK 5A 2 JP");
        town.tap("op2", "Kirim");
        town.tap("t1", "Terima");
        assertThat(town.news("op2")).contains("Siti");
        assertThat(town.news(CHAT)).doesNotContain("Siti");
    }

    @Test
    void a_pupil_may_leave_there_however_long_nothing_was_heard() {
        joinAt5a();
        town.windTo(LONG_AFTER);
        assertThat(town.sendFromTelegram("78", new Content.Text("KELUAR"))).contains("dihapus");
        assertThat(town.people.directory().listPupils(Town.SCHOOL, "5A"))
                .extracting(Pupil::name)
                .doesNotContain("Murid kelas 5A");
    }

    @Test
    void a_pupil_who_brings_the_code_of_their_own_class_is_who_they_were() {
        joinAt5a();
        List<String> before = idsOf5a();
        town.windTo(LONG_AFTER);
        String code = town.say("op2", "kode kelas 5A").replaceAll("(?s).*5A: (\\S+).*", "$1");
        town.sendFromTelegram("78", new Content.Text(code));
        assertThat(town.sendFromTelegram("78", new Content.Text("ya"))).contains("5A");
        assertThat(idsOf5a()).isEqualTo(before);
    }

    private List<String> idsOf5a() {
        return town.people.directory().listPupils(Town.SCHOOL, "5A").stream()
                .map(Pupil::id)
                .toList();
    }

    private void joinAt5a() {
        town.say("op1", "kode kelas 5A");
        town.sendFromTelegram("78", new Content.Text("ABCD2346"));
        town.sendFromTelegram("78", new Content.Text("ya"));
        town.accounts.proven(Town.telegram("78"), Town.at("2026-11-23T09:00"));
    }

    @Test
    void a_pupil_is_a_stranger_there_until_they_bring_a_class_s_code() {
        town.say("op1", "kode kelas 5A");
        town.sendFromTelegram("78", new Content.Text("ABCD2346"));
        town.sendFromTelegram("78", new Content.Text("ya"));
        town.accounts.proven(Town.telegram("78"), Town.at("2026-11-23T09:00"));
        town.windTo(LONG_AFTER);
        assertThat(town.sendFromTelegram("78", new Content.Text("5"))).contains("belum terdaftar");
        String code = town.say("op2", "kode kelas 5B").replaceAll("(?s).*5B: (\\S+).*", "$1");
        town.sendFromTelegram("78", new Content.Text(code));
        assertThat(town.sendFromTelegram("78", new Content.Text("ya"))).contains("5B");
        assertThat(town.people.directory().listPupils(Town.SCHOOL, "5A")).hasSize(2);
        assertThat(town.people.directory().listPupils(Town.SCHOOL, "5B"))
                .extracting(Pupil::name)
                .contains("Murid kelas 5B");
    }
}
