package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Language;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private Order ordered(String what) {
        town.wind(Duration.ofMinutes(1));
        town.say("op1", "guru matematika " + what);
        town.tap("op1", "Kirim");
        return town.orders().getLast();
    }

    @Test
    void status_tells_of_every_order_and_who_comes() {
        assertThat(town.say("op1", "status")).contains("tidak ada pesanan");
        Order first = ordered("5A lusa jam 8 sampai 10");
        assertThat(town.say("op1", "status")).contains(first.id(), "1 guru kami tanyai");
        town.tap("t1", "Terima");
        assertThat(town.say("op1", "siapa yang datang?")).contains("Siti (+628120000011)");
        Order second = ordered("6A kamis jam 8 sampai 10");
        assertThat(town.say("op1", "status")).contains(first.id(), second.id(), "Siti");
    }

    @Test
    void a_teacher_whom_no_channel_could_tell_was_not_asked() {
        Order order = ordered("5A lusa jam 8 sampai 10");
        town.orders.offerUndeliverable(new OfferRef(order.id(), 1));
        town.settle();
        assertThat(town.store.get(order.id()).offers()).hasSize(2);
        assertThat(town.say("op1", "status")).contains("1 guru kami tanyai");
    }

    @Test
    void a_cancellation_is_asked_back_and_heard_by_all() {
        Order order = ordered("5A lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        assertThat(town.say("op1", "batalkan " + order.id().toLowerCase(Locale.ROOT)))
                .contains("Batalkan pesanan " + order.id());
        assertThat(town.say("op1", "tidak")).contains("tidak ada yang berubah");
        town.say("op1", "batalkan pesanan");
        assertThat(town.say("op1", "ya")).contains("sudah dibatalkan");
        assertThat(town.store.get(order.id()).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(town.news("t1")).contains("Sekolah membatalkan pelajaran Anda");
        assertThat(town.news("op2")).contains("dibatalkan oleh Rina");
    }

    @Test
    void of_several_orders_it_is_asked_which_one() {
        Order first = ordered("5A lusa jam 8 sampai 10");
        Order second = ordered("6A kamis jam 8 sampai 10");
        assertThat(town.say("op1", "batalkan pesanan")).contains("mana", first.id(), second.id());
        assertThat(town.tap("op1", second.id() + " 6A"))
                .contains("Batalkan pesanan " + second.id());
        town.tap("op1", "Ya, batalkan");
        assertThat(town.store.get(first.id()).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(town.store.get(second.id()).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void a_bare_batal_is_never_more_than_a_question() {
        assertThat(town.say("op1", "batal")).contains("Tidak ada pesanan");
        Order order = ordered("5A lusa jam 8 sampai 10");
        assertThat(town.say("op1", "batal")).contains("Batalkan pesanan " + order.id());
        assertThat(town.say("op1", "batal")).contains("Batalkan pesanan " + order.id());
        assertThat(town.say("op1", "ya batalkan")).contains("sudah dibatalkan");
    }

    @Test
    void batalkan_confirms_and_thanks_do_not() {
        Order order = ordered("5A lusa jam 8 sampai 10");
        town.say("op1", "batal");
        assertThat(town.say("op1", "ok makasih")).contains("Sama-sama");
        assertThat(town.store.get(order.id()).status()).isEqualTo(OrderStatus.OPEN);
        town.say("op1", "batal");
        assertThat(town.say("op1", "batalkan")).contains("sudah dibatalkan");
    }

    @Test
    void a_change_finds_its_order_by_the_class() {
        Order first = ordered("5A lusa jam 8 sampai 10");
        ordered("6A kamis jam 8 sampai 10");
        assertThat(town.say("op1", "ubah kelas 5A jadi jam 9"))
                .contains("Pesanan " + first.id() + " akan dibatalkan", "09.00–11.00", "5A");
        town.tap("op1", "Kirim");
        assertThat(town.store.get(first.id()).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void an_order_is_not_replaced_before_a_second_one_for_the_class_is_confirmed() {
        Order first = ordered("5A lusa jam 8 sampai 9");
        Order second = ordered("5A lusa jam 10 sampai 11");
        town.say("op1", "ubah " + first.id() + " jadi jam 10");
        assertThat(town.tap("op1", "Kirim")).contains(second.id(), "Tetap pesan");
        assertThat(town.store.get(first.id()).status()).isEqualTo(OrderStatus.OPEN);
        town.tap("op1", "Batal");
        assertThat(town.store.get(first.id()).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(town.orders()).hasSize(2);
    }

    @Test
    void nobody_touches_another_schools_order() {
        Order order = ordered("5A lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        assertThat(town.say("op3", "batalkan " + order.id())).contains("tidak ada di sekolah ini");
        for (String verb :
                new String[] {
                    "show",
                    "cancel",
                    "cancel_surely",
                    "change",
                    "here",
                    "late",
                    "absent",
                    "absent_surely"
                }) {
            assertThat(town.tapData("op3", verb + ":" + order.id())).contains("tidak berlaku");
        }
        assertThat(town.store.get(order.id()).status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void a_missing_teacher_is_reported_after_asking() {
        Order order = ordered("5A lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        town.windTo("2026-11-25T09:26");
        assertThat(town.news("op1")).contains("Apakah Siti sudah di kelas?");
        assertThat(town.say("op1", "guru tidak datang")).contains("Siti tidak datang");
        assertThat(town.tap("op1", "Ya, tidak hadir")).contains("Sudah kami catat");
        assertThat(town.store.get(order.id()).status()).isEqualTo(OrderStatus.NO_SHOW);
        assertThat(town.news("t1")).contains("melaporkan Anda tidak hadir");
        assertThat(town.news("op2")).contains("Rina melaporkan Siti tidak datang");
        assertThat(town.news("d1")).contains("Guru tidak hadir: Siti");
        town.windTo("2026-11-25T12:00");
        assertThat(town.news("p1")).isEmpty();
    }

    @Test
    void buttons_about_a_teacher_who_was_replaced_do_not_touch_the_new_one() {
        Order order = ordered("5A lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        town.windTo("2026-11-25T07:31");
        assertThat(town.news("op1")).contains("Siti");
        String here = town.button("op1", "Hadir").data();
        String absent = town.button("op1", "Tidak hadir").data();
        town.tapData("op1", absent);
        String surely = town.button("op1", "Ya, tidak hadir").data();
        assertThat(town.tapData("op1", surely)).contains("Kami carikan guru lain");
        assertThat(town.tapData("op2", surely)).contains("Kami carikan guru lain");
        town.tap("t2", "Terima");
        for (String button : List.of(here, absent, surely)) {
            assertThat(town.tapData("op2", button)).contains(order.id(), "Joko");
        }
        Progress.Filled progress = (Progress.Filled) town.store.get(order.id()).progress();
        assertThat(progress.teacherId()).isEqualTo("t2");
        assertThat(progress.attendance()).isEqualTo(Attendance.UNKNOWN);
    }

    @Test
    void the_school_confirms_that_the_teacher_is_there() {
        Order order = ordered("5A lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        town.windTo("2026-11-25T08:20");
        assertThat(town.tap("op1", "Terlambat")).contains("tunggu sebentar", "Siti");
        assertThat(town.say("op1", "gurunya sudah datang")).contains("Siti kami catat sudah hadir");
        Progress progress = town.store.get(order.id()).progress();
        assertThat(((Progress.Filled) progress).attendance()).isEqualTo(Attendance.PRESENT);
    }

    @Test
    void nobody_expected_is_said_so() {
        assertThat(town.say("op1", "guru tidak datang")).contains("tidak ada guru yang sedang");
    }

    @Test
    void nobody_found_is_told_to_operators_and_office_and_so_is_the_end() {
        town.say("op1", "guru fisika 5A lusa jam 8 sampai 10");
        town.tap("op1", "Kirim");
        assertThat(town.news("op1")).contains("belum ada guru");
        assertThat(town.news("d1")).contains("Belum ada guru", "Rina (+6281200000001)");
        assertThat(town.say("d1", "status")).contains("1 pesanan masih mencari guru", "Fisika");
        town.windTo("2026-11-25T08:01");
        assertThat(town.news("op1")).contains("sudah mulai, tetapi belum ada guru", "09.25");
        town.windTo("2026-11-25T09:26");
        assertThat(town.news("op1")).contains("tidak mendapat guru");
        assertThat(town.news("d1")).contains("Pelajaran tanpa guru");
    }

    @Test
    void pupils_give_stars_and_may_change_them() {
        Order order = ordered("5A lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        town.windTo("2026-11-25T10:00");
        assertThat(town.news("t1")).contains("Terima kasih sudah mengajar");
        assertThat(town.news("p1")).contains("Bagaimana pelajaran Matematika");
        assertThat(town.labels("p1")).containsExactly("1 ⭐", "2 ⭐", "3 ⭐", "4 ⭐", "5 ⭐");
        assertThat(town.say("p1", "bagus banget")).contains("Berapa bintang");
        assertThat(town.tap("p1", "5 ⭐")).contains("5 bintang", "dicatat");
        assertThat(town.say("p1", "4")).contains("diganti menjadi 4");
        assertThat(town.news("p3")).isEmpty();
        assertThat(town.tapData("p3", "rate:" + order.id() + ":1")).contains("kelas lain");
        assertThat(town.tapData("p1", "rate:" + order.id() + ":9")).contains("tidak berlaku");
        town.windTo("2026-11-27T10:01");
        assertThat(town.tapData("p1", "rate:" + order.id() + ":1")).contains("sudah ditutup");
        assertThat(town.say("p2", "5")).contains("belum ada pelajaran");
    }

    @Test
    void strangers_are_told_what_this_is_and_whom_to_ask() {
        assertThat(town.say("nobody", "halo")).contains("Guru Online", Town.OFFICE);
    }

    @Test
    void everybody_may_choose_their_language() {
        assertThat(town.say("p1", "english")).contains("English");
        assertThat(town.accounts.languageOf("p1")).isEqualTo(Language.EN);
        assertThat(town.say("p1", "bahasa indonesia")).contains("Bahasa Indonesia");
        assertThat(town.say("t1", "english")).contains("English");
        ordered("5A lusa jam 8 sampai 10");
        assertThat(town.news("t1")).contains("A lesson for you");
    }

    @Test
    void the_office_gets_a_summary_and_help() {
        assertThat(town.say("d1", "status")).contains("Pelajaran hari ini: 0");
        assertThat(town.say("d1", "apa kabar")).contains("status");
    }

    @Test
    void a_teacher_is_not_noted_as_there_the_evening_before() {
        Order order = ordered("5A lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        town.windTo("2026-11-24T20:00");
        assertThat(town.say("op1", "guru sudah datang " + order.id()))
                .contains("masih terlalu awal", "06.00");
        assertThat(town.tapData("op1", "here:" + order.id() + ":t1"))
                .contains("masih terlalu awal");
        Progress progress = town.store.get(order.id()).progress();
        assertThat(((Progress.Filled) progress).attendance()).isEqualTo(Attendance.UNKNOWN);
        town.windTo("2026-11-25T06:00");
        assertThat(town.say("op1", "guru sudah datang " + order.id())).contains("sudah hadir");
    }

    @Test
    void an_order_changed_into_a_series_is_checked_on_every_day_first() {
        Order first = ordered("5A lusa jam 8 sampai 9");
        Order later = ordered("5A tanggal 2 desember jam 8 sampai 9");
        assertThat(town.say("op1", "ubah " + first.id() + " jadi setiap rabu selama 2 minggu"))
                .contains("2 kali");
        assertThat(town.tap("op1", "Kirim")).contains(later.id(), "Tetap pesan");
        assertThat(town.store.get(first.id()).status()).isEqualTo(OrderStatus.OPEN);
    }

    @Test
    void of_many_orders_as_many_are_listed_as_have_buttons() {
        for (int day = 24; day <= 28; day++) {
            ordered("5A tanggal " + day + " november jam 8 sampai 9");
        }
        for (int day = 3; day >= 1; day--) {
            ordered("5A tanggal " + day + " desember jam 8 sampai 9");
        }
        String asked = town.say("op1", "batalkan pesanan");
        List<String> listed = asked.lines().filter(line -> line.startsWith("•")).toList();
        assertThat(listed).hasSize(6);
        assertThat(listed.getLast()).contains("1 Des");
        assertThat(asked).contains("dan 2 lagi");
        assertThat(town.labels("op1")).hasSize(7).last().isEqualTo("Tidak jadi");
        assertThat(town.say("op1", "8")).doesNotContain("Batalkan pesanan");
        assertThat(town.say("op1", "yang tanggal 3 desember")).contains("Batalkan", "3 Des");
    }

    @Test
    void status_at_night_says_when_teachers_are_asked() {
        town.windTo("2026-11-23T22:00");
        Order order = ordered("5A rabu jam 8 sampai 10");
        assertThat(town.tap("op1", "Cek status"))
                .contains(order.id(), "Mulai jam 05.00")
                .doesNotContain("sedang mencarikan");
        town.windTo("2026-11-24T05:10");
        assertThat(town.say("op1", "status " + order.id()))
                .contains("1 guru kami tanyai")
                .doesNotContain("05.00");
    }

    @Test
    void the_office_hears_that_an_order_without_hope_is_filled_after_all() {
        for (String teacher : List.of("t1", "t2", "t3")) {
            town.say(teacher, "libur dulu minggu ini");
        }
        Order order = ordered("5A lusa jam 8 sampai 10");
        assertThat(town.news("d1")).contains("Belum ada guru");
        town.say("t1", "aktif lagi");
        town.wind(Duration.ofMinutes(31));
        town.tap("t1", "Terima");
        assertThat(town.news("d1")).contains("akhirnya", order.id(), "Siti");
        Order usual = ordered("5A kamis jam 8 sampai 10");
        town.tap("t1", "Terima");
        assertThat(town.store.get(usual.id()).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(town.news("d1")).isEmpty();
    }

    @Test
    void two_lessons_of_a_subject_on_one_day_are_told_apart_by_their_time() {
        ordered("5A lusa jam 8 sampai 9");
        town.tap("t1", "Terima");
        Order second = ordered("5A lusa jam 10 sampai 11");
        town.tap(asked(second), "Terima");
        town.windTo("2026-11-25T09:00");
        assertThat(town.news("p1")).contains("Matematika jam 08.00 hari ini");
        town.windTo("2026-11-25T11:00");
        assertThat(town.news("p1")).contains("Matematika jam 10.00 hari ini");
    }

    private String asked(Order order) {
        return town.store.get(order.id()).offers().getLast().teacherId();
    }
}
