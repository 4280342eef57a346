package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.limit.Limited;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
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
    void a_school_with_too_many_open_orders_is_asked_to_cancel_some_and_keeps_its_card() {
        try (Town town = Town.withOpenOrders(5)) {
            for (int day = 24; day <= 28; day++) {
                town.say("op1", "butuh guru matematika 5A tanggal " + day + " jam 8 sampai 9");
                town.tap("op1", "Kirim");
            }
            town.say("op1", "butuh guru matematika 5B tanggal 30 jam 8 sampai 9");
            assertThat(town.tap("op1", "Kirim")).contains("Sudah ada 5 pesanan", Town.OFFICE);
            assertThat(town.orders()).hasSize(5);
            assertThat(town.limited).isNotEmpty().containsOnly(Limited.ORDER);

            Order first = town.orders().getFirst();
            town.orders.cancel(first.id(), "op1");
            assertThat(town.tap("op1", "Kirim")).contains("sudah kami terima");
            assertThat(town.orders())
                    .filteredOn(order -> order.status() == OrderStatus.OPEN)
                    .hasSize(5);
        }
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

    @Test
    void lessons_of_a_series_that_have_begun_are_named_as_left_out() {
        town.say("op1", "guru matematika 5A tanggal 23, 24 dan 25 november jam 10 sampai 11");
        town.windTo("2026-11-23T10:30");
        assertThat(town.tap("op1", "Kirim"))
                .contains(
                        "2 pesanan sudah kami terima", "tidak ikut dipesan", "Senin, 23 Nov 2026");
        assertThat(town.orders()).hasSize(2);
    }

    @Test
    void a_class_that_the_school_does_not_have_is_asked_about() {
        assertThat(town.say("op1", "guru matematika 5D besok jam 8 sampai 9"))
                .contains("Kelas 5D belum ada di daftar sekolah ini. Lanjut?");
        assertThat(town.labels("op1")).containsExactly("Ya, lanjut", "Ganti kelas", "Batal");
        assertThat(town.tap("op1", "Ganti kelas")).contains("kelas berapa");
        assertThat(town.say("op1", "5E")).contains("Kelas 5E belum ada");
        assertThat(town.say("op1", "tidak")).contains("kelas berapa");
        assertThat(town.say("op1", "5D")).contains("Kelas 5D belum ada");
        assertThat(town.say("op1", "ya")).contains("Kelas: 5D", "Sudah benar?");
        assertThat(town.say("op1", "jamnya ganti jadi 9")).contains("Kelas: 5D", "09.00");
        assertThat(town.tap("op1", "Kirim")).contains("sudah kami terima");
    }

    @Test
    void a_school_that_named_no_classes_is_not_asked_about_one() {
        assertThat(town.say("op3", "guru matematika 5D besok jam 8 sampai 9"))
                .contains("Kelas: 5D", "Sudah benar?");
    }

    @Test
    void nonsense_lessons_are_asked_about_and_never_refused() {
        assertThat(town.say("op1", "guru matematika 5A besok jam 7 sampai 14"))
                .contains("11 JP")
                .doesNotContain("Mohon dicek");
        assertThat(town.labels("op1")).containsExactly("Ya, lanjut", "Ubah", "Batal");
        assertThat(town.say("op1", "jam 8 sampai 8.10")).contains("kurang dari setengah JP");
        assertThat(town.tap("op1", "Ubah")).contains("Mulai jam berapa");
        assertThat(town.say("op1", "jam 5 pagi sampai jam 7 pagi")).contains("di luar jam sekolah");
        assertThat(town.say("op1", "jam 18.00 sampai 19.00")).contains("di luar jam sekolah");
        assertThat(town.tap("op1", "Ya, lanjut")).contains("18.00–19.00", "Sudah benar?");
        assertThat(town.tap("op1", "Kirim")).contains("sudah kami terima");
    }

    @Test
    void today_is_not_offered_when_the_start_has_passed() {
        assertThat(town.say("op1", "guru matematika 5A jam 8 sampai 9")).contains("hari apa");
        assertThat(town.labels("op1")).startsWith("Besok").doesNotContain("Hari ini");
        town.say("op1", "batal");
        town.say("op1", "guru matematika 5A jam 10 sampai 11");
        assertThat(town.labels("op1")).startsWith("Hari ini");
    }

    @Test
    void help_and_thanks_in_the_middle_repeat_the_question() {
        town.say("op1", "guru matematika 5A besok");
        assertThat(town.say("op1", "bantuan")).contains("status", "Mulai jam berapa");
        assertThat(town.labels("op1")).startsWith("07.30");
        assertThat(town.say("op1", "makasih")).contains("Sama-sama", "Mulai jam berapa");
        assertThat(town.say("op1", "jam 8 sampai 9")).contains("Sudah benar?");
        assertThat(town.say("op1", "terima kasih")).contains("Sama-sama", "Sudah benar?");
        assertThat(town.tap("op1", "Kirim")).contains("sudah kami terima");
        assertThat(town.say("op1", "terima kasih")).isEqualTo("Sama-sama 🙏");
    }
}
