package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Content;
import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.journal.JournalEntry.Kind;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Officer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ends with the last operator of a school, and with the last officer. */
class LastOneTest {

    private static final String CHAT = "77";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private void linkToChat(String person) {
        String code = town.say(person, "tautkan").replaceAll("(?s)Kode Anda: (\\S+).*", "$1");
        assertThat(town.sendFromTelegram(CHAT, new Content.Text(code))).contains("Selamat datang");
    }

    @Test
    void a_school_s_last_operator_is_told_that_its_orders_end_and_they_do() {
        town.say("op3", "besok jam 8 MTK 5A 2 JP");
        town.tap("op3", "Kirim");
        assertThat(town.say("op3", "hapus data saya"))
                .contains("Tidak ada operator lain di SDN 7 Rimbo Tengah", "1 permintaan guru")
                .contains("Hapus semua data Anda");
        assertThat(town.say("op3", "ya")).contains("Anda sudah keluar");
        assertThat(town.order().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void who_has_colleagues_or_no_orders_is_told_of_none() {
        assertThat(town.say("op3", "hapus data saya")).doesNotContain("Tidak ada operator lain");
        town.say("op1", "besok jam 8 MTK 5A 2 JP");
        town.tap("op1", "Kirim");
        assertThat(town.say("op1", "hapus data saya")).doesNotContain("Tidak ada operator lain");
    }

    @Test
    void the_last_officer_is_told_that_nobody_is_left() {
        assertThat(town.say("d1", "hapus data saya")).contains("Tidak ada petugas dinas lain");
        town.people.add(new Officer("d2", "Wati", "+6281200000901"));
        assertThat(town.say("d1", "hapus data saya")).doesNotContain("Tidak ada petugas");
    }

    @Test
    void the_last_officer_is_not_locked_by_denying_an_address_that_is_gone_all_the_same() {
        linkToChat("d1");
        assertThat(town.tap("d1", "Bukan saya")).contains("tidak kami kunci");
        assertThat(town.people.directory().isActive("d1")).isTrue();
        assertThat(town.accounts.find(Town.telegram(CHAT))).isEmpty();
    }

    @Test
    void an_officer_with_a_colleague_is_locked_by_it() {
        town.people.add(new Officer("d2", "Wati", "+6281200000901"));
        linkToChat("d1");
        assertThat(town.tap("d1", "Bukan saya")).contains("kami kunci dulu");
        assertThat(town.people.directory().isActive("d1")).isFalse();
    }

    @Test
    void of_two_who_lock_each_other_one_stays() {
        town.people.add(new Officer("d2", "Wati Susanti", "+6281200000901"));
        town.say("d1", "kunci Wati Susanti");
        town.say("d2", "kunci Dinas");
        town.say("d1", "ya");
        assertThat(town.people.directory().listOfficers()).extracting(Officer::id).contains("d1");
        town.say("d2", "ya");
        assertThat(town.people.directory().listOfficers()).extracting(Officer::id).contains("d1");
    }

    @Test
    void a_turn_done_again_notes_the_same_of_who_came_in() {
        town.sendFromTelegram(CHAT, new Content.Contact("+62812000001" + "1"));
        assertThat(town.journal.listAbout("t1"))
                .extracting(JournalEntry::kind)
                .containsExactly(Kind.CAME_IN);
    }
}
