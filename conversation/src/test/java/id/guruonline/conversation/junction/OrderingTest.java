package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.Lesson;
import id.guruonline.scheduler.order.Order;
import id.guruonline.scheduler.order.OrderStatus;
import id.guruonline.scheduler.people.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderingTest {

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void one_sentence_becomes_a_card_and_the_card_an_order() {
        String card = town.say("op1", "butuh guru matematika kelas 5A besok jam 8 sampai 10");
        assertThat(card)
                .contains(
                        "Matematika",
                        "5A",
                        "Selasa, 24 Nov 2026, 08.00–10.00 WIB (3 JP)",
                        "SDN 12 Muara Bungo");
        assertThat(town.labels("op1")).containsExactly("Kirim", "Ubah", "Batal");
        assertThat(town.orders()).isEmpty();
        String sent = town.tap("op1", "Kirim");
        Lesson lesson = town.order().lesson();
        assertThat(lesson.subject()).isEqualTo(Subject.MATEMATIKA);
        assertThat(lesson.start()).isEqualTo(Town.at("2026-11-24T08:00"));
        assertThat(sent).contains("Pesanan " + town.order().id() + " sudah kami terima");
    }

    @Test
    void what_is_missing_is_asked_one_at_a_time() {
        assertThat(town.say("op1", "butuh guru")).contains("pelajaran apa");
        assertThat(town.tap("op1", "Matematika")).contains("kelas berapa");
        assertThat(town.labels("op1")).containsExactly("5A", "5B", "6A");
        assertThat(town.tap("op1", "5A")).contains("hari apa");
        assertThat(town.labels("op1")).startsWith("Hari ini", "Besok", "Lusa");
        assertThat(town.tap("op1", "Besok")).contains("Mulai jam berapa");
        assertThat(town.labels("op1")).startsWith("07.30", "08.05", "08.40", "09.30");
        assertThat(town.tap("op1", "08.05")).contains("sampai jam berapa");
        assertThat(town.labels("op1"))
                .containsExactly("1 JP (s.d. 08.40)", "2 JP (s.d. 09.15)", "3 JP (s.d. 10.05)");
        assertThat(town.tap("op1", "2 JP (s.d. 09.15)"))
                .contains("Selasa, 24 Nov 2026, 08.05–09.15 WIB (2 JP)");
        town.tap("op1", "Kirim");
        assertThat(town.order().lesson().jp()).isEqualTo(2);
    }

    @Test
    void every_question_can_be_answered_by_typing() {
        town.say("op1", "butuh guru");
        assertThat(town.say("op1", "mtk")).contains("kelas berapa");
        assertThat(town.say("op1", "5b")).contains("hari apa");
        assertThat(town.say("op1", "lusa")).contains("Mulai jam berapa");
        assertThat(town.say("op1", "setengah 8")).contains("sampai jam berapa");
        assertThat(town.say("op1", "2 jp")).contains("Rabu, 25 Nov 2026, 07.30–08.40 WIB (2 JP)");
        assertThat(town.say("op1", "ya")).contains("sudah kami terima");
    }

    @Test
    void a_grade_with_several_classes_asks_which() {
        assertThat(town.say("op1", "guru matematika kelas 5 besok jam 8-9"))
                .contains("kelas berapa");
        assertThat(town.labels("op1")).containsExactly("5A", "5B");
        assertThat(town.say("op1", "cancel")).contains("tidak jadi");
    }

    @Test
    void a_grade_with_one_class_is_that_class() {
        assertThat(town.say("op1", "guru matematika kelas 6 besok jam 8-9")).contains("Kelas: 6A");
    }

    @Test
    void problems_are_named() {
        assertThat(town.say("op1", "guru matematika 5A tanggal 31 november jam 8-9"))
                .contains("tidak ada di kalender", "hari apa");
        assertThat(town.say("op1", "hari ini jam 8-9")).contains("sudah lewat");
        assertThat(town.say("op1", "besok jam 10 sampai 9")).contains("lebih awal");
    }

    @Test
    void a_change_on_the_card_shows_a_new_card_and_the_old_one_is_dead() {
        town.say("op1", "guru matematika 5A besok jam 8 sampai 10");
        String old = town.button("op1", "Kirim").data();
        assertThat(town.say("op1", "jamnya ganti jadi 9")).contains("09.00–11.00");
        assertThat(town.tapData("op1", old)).contains("pesanan yang lama", "09.00–11.00");
        assertThat(town.orders()).isEmpty();
        town.tap("op1", "Kirim");
        assertThat(town.order().lesson().start()).isEqualTo(Town.at("2026-11-24T09:00"));
    }

    @Test
    void ubah_asks_which_part() {
        town.say("op1", "guru matematika 5A besok jam 8 sampai 10");
        assertThat(town.tap("op1", "Ubah")).contains("Bagian mana");
        assertThat(town.tap("op1", "Kelas")).contains("kelas berapa");
        assertThat(town.tap("op1", "5B")).contains("Kelas: 5B", "08.00–10.00");
    }

    @Test
    void two_taps_on_kirim_place_one_order_and_say_the_same() {
        town.say("op1", "guru matematika 5A besok jam 8 sampai 10");
        String send = town.button("op1", "Kirim").data();
        String first = town.tapData("op1", send);
        assertThat(town.tapData("op1", send)).isEqualTo(first);
        assertThat(town.orders()).hasSize(1);
    }

    @Test
    void a_dropped_card_cannot_be_sent() {
        town.say("op1", "guru matematika 5A besok jam 8 sampai 10");
        String send = town.button("op1", "Kirim").data();
        assertThat(town.tap("op1", "Batal")).contains("Tidak ada yang dikirim");
        assertThat(town.tapData("op1", send)).contains("sudah tidak berlaku");
        assertThat(town.orders()).isEmpty();
    }

    @Test
    void a_second_order_for_the_class_and_time_asks_first() {
        town.say("op1", "guru matematika 5A besok jam 8 sampai 10");
        town.tap("op1", "Kirim");
        Order first = town.order();
        town.say("op2", "guru matematika 5A besok jam 9 sampai 11");
        assertThat(town.tap("op2", "Kirim")).contains(first.id(), "Tetap pesan");
        assertThat(town.orders()).hasSize(1);
        assertThat(town.tap("op2", "Tetap pesan")).contains("sudah kami terima");
        assertThat(town.orders()).hasSize(2);
    }

    @Test
    void a_series_is_one_card_and_an_order_a_day() {
        String card = town.say("op1", "guru matematika 5A setiap rabu selama 4 minggu jam 8-9");
        assertThat(card)
                .contains(
                        "4 kali",
                        "Rabu, 25 Nov 2026",
                        "Rabu, 2 Des 2026",
                        "Rabu, 9 Des 2026",
                        "Rabu, 16 Des 2026");
        assertThat(town.tap("op1", "Kirim")).contains("4 pesanan sudah kami terima");
        assertThat(town.orders()).hasSize(4);
        assertThat(town.orders().stream().map(Order::seriesId).distinct()).hasSize(1);
    }

    @Test
    void an_endless_series_asks_for_how_many_weeks() {
        assertThat(town.say("op1", "guru matematika 5A setiap rabu jam 8-9"))
                .contains("berapa minggu");
        assertThat(town.tap("op1", "2 minggu")).contains("2 kali", "Rabu, 2 Des 2026");
    }

    @Test
    void two_quick_orders_are_confirmed_one_after_the_other() {
        town.say("op1", "guru matematika 5A besok jam 8 sampai 10");
        assertThat(town.say("op1", "guru ipas 6A lusa jam 8 sampai 9"))
                .contains("sudah kami catat", "Matematika");
        assertThat(town.tap("op1", "Kirim")).contains("sudah kami terima", "IPAS", "6A");
        assertThat(town.tap("op1", "Kirim")).contains("sudah kami terima");
        assertThat(town.orders()).hasSize(2);
    }

    @Test
    void two_orders_in_one_message_are_confirmed_one_card_each() {
        String both = "butuh guru mtk 5A besok 8-10 dan guru ipas 6A lusa 9-10";
        assertThat(town.say("op1", both)).contains("Matematika", "5A").doesNotContain("IPAS");
        assertThat(town.tap("op1", "Kirim"))
                .contains("sudah kami terima", "Lanjut", "IPAS", "Rabu, 25 Nov 2026, 09.00–10.00");
        assertThat(town.tap("op1", "Batal")).contains("Tidak ada yang dikirim");
        assertThat(town.orders()).hasSize(1);
    }

    @Test
    void an_abandoned_draft_keeps_its_days_and_asks_anew_what_has_passed() {
        town.say("op1", "guru matematika 5A lusa jam 8");
        town.windTo("2026-11-24T20:00");
        assertThat(town.say("op1", "sampai jam 9")).contains("Rabu, 25 Nov 2026, 08.00–09.00");
        town.windTo("2026-11-26T07:00");
        assertThat(town.tap("op1", "Kirim")).contains("sudah lewat", "hari apa");
        assertThat(town.orders()).isEmpty();
        assertThat(town.say("op1", "besok")).contains("Jumat, 27 Nov 2026, 08.00–09.00");
    }

    @Test
    void in_quiet_hours_the_operator_hears_when_it_goes_on() {
        town.windTo("2026-11-23T22:00");
        town.say("op1", "guru matematika 5A rabu jam 8 sampai 10");
        assertThat(town.tap("op1", "Kirim")).contains("05.00");
    }

    @Test
    void a_change_after_sending_is_a_cancellation_with_a_new_card() {
        town.say("op1", "guru matematika 5A besok jam 8 sampai 10");
        town.tap("op1", "Kirim");
        String old = town.order().id();
        assertThat(town.say("op1", "jamnya ganti jadi 9"))
                .contains("09.00–11.00", "Pesanan " + old + " akan dibatalkan");
        assertThat(town.store.get(old).status()).isEqualTo(OrderStatus.OPEN);
        town.tap("op1", "Kirim");
        assertThat(town.store.get(old).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(town.orders()).hasSize(2);
    }

    @Test
    void the_last_order_is_repeated_for_another_day() {
        town.say("op1", "guru matematika 5A besok jam 8 sampai 10");
        town.tap("op1", "Kirim");
        assertThat(town.say("op1", "pesan lagi seperti kemarin")).contains("hari apa");
        assertThat(town.say("op1", "kamis"))
                .contains("Matematika", "5A", "Kamis, 26 Nov 2026, 08.00–10.00");
    }

    @Test
    void small_talk_does_not_disturb_the_card() {
        town.say("op1", "guru matematika 5A besok jam 8 sampai 10");
        assertThat(town.say("op1", "terima kasih")).contains("Sama-sama");
        assertThat(town.say("op1", "ya")).contains("sudah kami terima");
    }

    @Test
    void english_is_detected_at_first_and_can_be_changed() {
        assertThat(town.say("op1", "need a math teacher for class 5A tomorrow 8 to 10"))
                .contains("Please check", "08:00–10:00");
        assertThat(town.say("op1", "bahasa indonesia")).contains("Bahasa Indonesia");
        assertThat(town.say("op1", "english please")).contains("English");
    }
}
