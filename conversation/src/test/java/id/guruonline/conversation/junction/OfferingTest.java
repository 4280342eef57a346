package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.message.Content;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferingTest {

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private Order orderedBeside(Order other, String when) {
        ordered(when);
        return town.orders().stream()
                .filter(order -> !order.id().equals(other.id()))
                .findFirst()
                .orElseThrow();
    }

    private Order ordered(String when) {
        town.say("op1", "guru matematika 5A " + when);
        town.tap("op1", "Kirim");
        return town.orders().getLast();
    }

    @Test
    void an_offer_tells_all_a_teacher_needs() {
        ordered("lusa jam 8 sampai 10");
        assertThat(town.news("t1"))
                .contains(
                        "SDN 12 Muara Bungo",
                        "km)",
                        "Matematika, kelas 5A",
                        "Rabu, 25 Nov 2026, 08.00–10.00 WIB (3 JP)",
                        "https://maps.google.com/?q=-1.487,102.116",
                        "30 menit");
        assertThat(town.labels("t1")).containsExactly("Terima", "Tolak");
        assertThat(town.news("t2")).isEmpty();
    }

    @Test
    void a_yes_by_button_wins_and_everybody_hears() {
        Order order = ordered("lusa jam 8 sampai 10");
        assertThat(town.tap("t1", "Terima"))
                .contains("pelajaran ini milik Anda", order.id(), "Rina (+6281200000001)", "maps");
        assertThat(town.store.get(order.id()).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(town.news("op1")).contains("Kabar baik", "Siti (+628120000011)", "4,7");
        assertThat(town.news("op2")).contains("Kabar baik");
    }

    @Test
    void a_yes_by_word_wins_and_a_second_yes_changes_nothing() {
        Order order = ordered("lusa jam 8 sampai 10");
        String first = town.say("t1", "iyo biso");
        assertThat(first).contains("milik Anda");
        assertThat(town.say("t1", "siap")).isEqualTo(first);
        assertThat(town.store.get(order.id()).findTeacher()).contains("t1");
    }

    @Test
    void a_no_moves_the_offer_on_and_a_yes_after_it_still_wins() {
        Order order = ordered("lusa jam 8 sampai 10");
        assertThat(town.say("t1", "maaf ga bisa")).contains("tidak apa-apa");
        assertThat(town.news("t2")).contains("Ada tawaran mengajar");
        assertThat(town.say("t1", "ya bisa")).contains("milik Anda");
        assertThat(town.news("t2")).contains("sudah diambil guru lain");
        assertThat(town.store.get(order.id()).findTeacher()).contains("t1");
    }

    @Test
    void a_late_yes_loses_kindly() {
        ordered("lusa jam 8 sampai 10");
        town.wind(Duration.ofMinutes(31));
        assertThat(town.news("t1")).contains("Waktu menjawab", "habis");
        town.tap("t2", "Terima");
        assertThat(town.say("t1", "ya")).contains("sudah diambil guru lain");
    }

    @Test
    void a_yes_without_an_offer_is_told_so() {
        assertThat(town.say("t1", "ya")).contains("tidak ada tawaran");
    }

    @Test
    void questions_are_answered_and_the_offer_put_again() {
        ordered("lusa jam 8 sampai 10");
        assertThat(town.say("t1", "dimana pak?")).contains("SDN 12 Muara Bungo", "maps", "km");
        assertThat(town.labels("t1")).containsExactly("Terima", "Tolak");
        assertThat(town.say("t1", "berapa honornya?")).contains("honor");
        assertThat(town.say("t1", "bisa tapi jam 9")).contains("tidak bisa kami ubah");
        assertThat(town.say("t1", "mungkin")).contains("dipikirkan");
        assertThat(town.say("t1", "hmmm")).contains("Bersedia mengajar");
        assertThat(town.tap("t1", "Terima")).contains("milik Anda");
    }

    @Test
    void nobody_answers_an_offer_made_to_another() {
        Order order = ordered("lusa jam 8 sampai 10");
        assertThat(town.tapData("t2", "accept:" + order.id() + ":1")).contains("tidak bisa Anda");
        assertThat(town.tapData("t2", "accept:Z9999:1")).contains("tidak bisa Anda");
        assertThat(town.tapData("t2", "decline:" + order.id() + ":x")).contains("tidak bisa Anda");
        assertThat(town.store.get(order.id()).offers().getFirst().status())
                .isEqualTo(OfferStatus.OPEN);
    }

    @Test
    void when_time_is_short_a_bare_yes_takes_the_best_and_a_bare_no_declines_all() {
        town.say("op1", "guru matematika 5A hari ini jam 9.30 sampai 10.30");
        town.tap("op1", "Kirim");
        town.say("op3", "guru matematika 6A hari ini jam 9.40 sampai 10.40");
        town.tap("op3", "Kirim");
        assertThat(town.orders()).hasSize(2);
        assertThat(town.say("t2", "tidak bisa")).contains("2 tawaran");
        assertThat(town.say("t1", "ya")).contains("milik Anda");
        assertThat(town.orders().stream().filter(o -> o.status() == OrderStatus.FILLED)).hasSize(1);
        assertThat(town.news("t1")).contains("bertabrakan");
    }

    @Test
    void a_lesson_is_given_back_after_asking() {
        Order order = ordered("lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        assertThat(town.say("t1", "maaf saya batal")).contains("Batal mengajar Matematika");
        assertThat(town.say("t1", "tidak jadi")).contains("tidak berubah");
        town.say("t1", "batal besok lusa");
        assertThat(town.tap("t1", "Ya, batalkan")).contains("kami batalkan");
        assertThat(town.store.get(order.id()).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(town.news("op1")).contains("Siti berhalangan");
        assertThat(town.news("t2")).contains("Ada tawaran mengajar");
    }

    @Test
    void only_a_plain_yes_gives_a_lesson_back() {
        Order order = ordered("lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        for (String doubtful : new String[] {"eh bisa deh", "bisa kok", "siap", "batal"}) {
            town.say("t1", "maaf saya batal");
            assertThat(town.say("t1", doubtful)).contains("Batal mengajar Matematika");
        }
        assertThat(town.say("t1", "jadi deh saya ngajar")).contains("tidak berubah");
        assertThat(town.store.get(order.id()).status()).isEqualTo(OrderStatus.FILLED);
        town.say("t1", "maaf saya batal");
        assertThat(town.say("t1", "batalkan aja")).contains("kami batalkan");
        assertThat(town.store.get(order.id()).status()).isEqualTo(OrderStatus.OPEN);
    }

    @Test
    void the_timetable_lists_what_was_accepted() {
        assertThat(town.say("t1", "jadwal")).contains("Belum ada jadwal");
        Order order = ordered("lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        assertThat(town.say("t1", "jadwal saya")).contains(order.id(), "Rabu, 25 Nov 2026");
    }

    @Test
    void a_teacher_rests_and_comes_back() {
        assertThat(town.say("t1", "libur dulu minggu ini")).contains("selamat beristirahat");
        ordered("lusa jam 8 sampai 10");
        assertThat(town.news("t2")).contains("Ada tawaran mengajar");
        assertThat(town.tap("t1", "Aktif lagi")).contains("Senang Anda kembali");
        assertThat(town.people.directory().getTeacher("t1").pausedUntil()).isNull();
    }

    @Test
    void on_the_way_and_there_are_told_to_the_school() {
        ordered("lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        town.windTo("2026-11-25T07:05");
        assertThat(town.news("t1")).contains("Sudah berangkat?");
        town.news("op1");
        assertThat(town.tap("t1", "Belum")).contains("Kabari kami begitu berangkat");
        assertThat(town.say("t1", "otw")).contains("Hati-hati di jalan");
        assertThat(town.news("op1")).contains("Siti sedang dalam perjalanan");
        assertThat(town.send("t1", new Content.Location(-1.6, 102.116))).contains("masih");
        assertThat(town.send("t1", new Content.Location(-1.4871, 102.1161)))
                .contains("Selamat mengajar");
        assertThat(town.news("op1")).contains("Siti sudah sampai");
        assertThat(town.news("op2")).contains("Siti sudah sampai");
    }

    @Test
    void a_teacher_out_of_time_is_asked_whether_the_school_shall_be_told_or_to_call() {
        ordered("lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        town.windTo("2026-11-25T08:05");
        assertThat(town.say("t1", "batal")).contains("Sekolah akan kami carikan guru lain");
        assertThat(town.say("t1", "tidak jadi")).contains("jadwal Anda tidak berubah");
        town.windTo("2026-11-25T09:26");
        assertThat(town.say("t1", "batal")).contains("Kami sampaikan ke sekolah");
        assertThat(town.tapData("t1", "leave:" + town.order().id()))
                .contains("Kami sampaikan ke sekolah");
        assertThat(town.say("t1", "telat 10 menit pak")).contains("Rina (+6281200000001)");
    }

    @Test
    void stars_small_talk_and_what_cannot_be_read() {
        assertThat(town.say("t1", "bintang saya")).contains("4,7 (12 penilaian)");
        assertThat(town.say("t1", "halo")).contains("Halo Siti");
        assertThat(town.say("t1", "terima kasih")).contains("Sama-sama");
        assertThat(town.say("t1", "bantuan")).contains("jadwal");
        assertThat(town.send("t1", new Content.Unreadable("photo"))).contains("diketik");
        assertThat(town.tapData("t1", "send:0123456789abcdef")).contains("tidak berlaku");
        assertThat(town.tapData("t1", "nonsense")).contains("tidak berlaku");
    }

    @Test
    void a_batal_that_names_a_lesson_means_that_one_whatever_else_is_open() {
        Order booked = ordered("lusa jam 8 sampai 9.10");
        town.say("t1", "ya");
        Order offered = orderedBeside(booked, "Jumat jam 8 sampai 9.10");

        assertThat(town.say("t1", "batal " + booked.id())).contains("Batal mengajar");
        assertThat(town.store.get(offered.id()).openOffers()).isNotEmpty();
    }

    @Test
    void a_yes_to_a_newer_offer_gives_no_lesson_back() {
        Order booked = ordered("lusa jam 8 sampai 9.10");
        town.say("t1", "ya");
        town.say("t1", "batal " + booked.id());
        Order offered = orderedBeside(booked, "Jumat jam 8 sampai 9.10");

        assertThat(town.say("t1", "iya")).contains("milik Anda");
        assertThat(town.store.get(offered.id()).findTeacher()).contains("t1");
        assertThat(town.store.get(booked.id()).findTeacher()).contains("t1");
    }

    @Test
    void to_be_there_the_evening_before_is_too_early_and_reminders_still_come() {
        ordered("lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        town.windTo("2026-11-24T21:00");
        assertThat(town.say("t1", "hadir")).contains("masih terlalu awal", "06.00");
        assertThat(town.send("t1", new Content.Location(-1.4871, 102.1161)))
                .contains("masih terlalu awal", "06.00");
        assertThat(town.send("t1", new Content.Location(-1.6, 102.116)))
                .contains("masih terlalu awal", "05.00");
        assertThat(town.say("t1", "otw")).contains("masih terlalu awal", "05.00");
        assertThat(town.news("op1")).doesNotContain("sudah sampai", "dalam perjalanan");
        town.windTo("2026-11-25T07:05");
        assertThat(town.news("t1")).contains("Sudah berangkat?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cocok nih, saya ambil ya min", "ya yang SDN 12 itu"})
    void a_yes_that_names_nothing_else_takes_the_lesson(String yes) {
        Order order = ordered("lusa jam 8 sampai 10");
        assertThat(town.say("t1", yes)).contains("milik Anda");
        assertThat(town.store.get(order.id()).findTeacher()).contains("t1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ya yang smpn 3", "saya bisa hari sabtu", "baik pak, saya pikirkan dulu"})
    void a_yes_to_something_else_takes_nothing(String yes) {
        Order order = ordered("lusa jam 8 sampai 10");
        assertThat(town.say("t1", yes)).contains("Bersedia");
        assertThat(town.store.get(order.id()).status()).isEqualTo(OrderStatus.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "skip dulu ya min",
                "ga bisa pak, ada rapat jam 9",
                "maaf tidak bisa, saya piket di SMP"
            })
    void a_no_may_name_what_keeps_the_teacher(String no) {
        ordered("lusa jam 8 sampai 10");
        assertThat(town.say("t1", no)).contains("tidak apa-apa");
        assertThat(town.orders().getLast().offers().getFirst().status())
                .isEqualTo(OfferStatus.DECLINED);
    }

    @Test
    void a_rest_with_words_besides_it_is_asked_and_an_older_card_asks_no_more() {
        assertThat(town.say("t1", "jangan kirimin tawaran dulu ya bu gajah hijau"))
                .contains("Maksudnya libur dulu");
        String older = town.button("t1", "Ya, libur dulu").data();
        assertThat(town.say("t1", "libur dulu nerima tawaran bu sampai 15 desember gajah hijau"))
                .contains("15 Des");
        assertThat(town.tapData("t1", older)).contains("tidak berlaku");
        assertThat(town.say("t1", "ya")).contains("selamat beristirahat");
    }

    @Test
    void who_taps_that_they_set_out_when_the_lesson_is_over_is_thanked_for_it() {
        Order order = ordered("lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        town.windTo("2026-11-25T12:00");
        assertThat(town.tapData("t1", "left_home:" + order.id()))
                .contains("Terima kasih sudah mengajar")
                .doesNotContain("Hati-hati di jalan");
    }

    @Test
    void the_way_counts_from_three_hours_before_and_presence_from_two() {
        ordered("lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        town.windTo("2026-11-25T05:00");
        assertThat(town.say("t1", "otw")).contains("Hati-hati di jalan");
        assertThat(town.say("t1", "hadir")).contains("masih terlalu awal");
        town.windTo("2026-11-25T06:00");
        assertThat(town.say("t1", "hadir")).contains("Selamat mengajar");
    }

    @Test
    void a_cancellation_finds_its_lesson_by_class_or_day() {
        Order first = ordered("lusa jam 8 sampai 9.10");
        town.say("t1", "ya");
        town.say("op1", "guru matematika 5B Jumat jam 8 sampai 9.10");
        town.tap("op1", "Kirim");
        assertThat(town.say("t1", "ya")).contains("milik Anda", "5B");
        assertThat(town.say("t1", "batal ngajar 5A rabu")).contains("Batal mengajar", "5A");
        town.tap("t1", "Tidak jadi");
        assertThat(town.say("t1", "batal ngajar kelas 5B")).contains("Batal mengajar", "5B");
        town.tap("t1", "Tidak jadi");
        assertThat(town.say("t1", "maaf, batal hari Jumat")).contains("Batal mengajar", "5B");
        assertThat(town.store.get(first.id()).status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void a_batal_that_names_the_day_of_a_lesson_declines_no_offer_of_another_day() {
        Order booked = ordered("lusa jam 8 sampai 9.10");
        town.say("t1", "ya");
        Order offered = orderedBeside(booked, "Jumat jam 8 sampai 9.10");
        for (String named : List.of("batal ngajar rabu", "maaf batal 5A hari rabu", "rabu batal")) {
            assertThat(town.say("t1", named)).contains("Batal mengajar", "Rabu, 25 Nov");
            assertThat(town.store.get(offered.id()).openOffers()).as(named).isNotEmpty();
            town.tap("t1", "Tidak jadi");
        }
    }

    @Test
    void of_many_lessons_as_many_are_listed_as_have_buttons() {
        town.people.pause("t2", Town.at("2027-01-01T00:00"));
        town.people.pause("t3", Town.at("2027-01-01T00:00"));
        for (String day : List.of("24", "25", "26", "27", "28", "30")) {
            ordered("tanggal " + day + " november jam 8 sampai 9.10");
            town.say("t1", "ya");
            town.wind(Duration.ofMinutes(20));
        }
        town.windTo("2026-11-24T05:30");
        ordered("tanggal 1 desember jam 8 sampai 9.10");
        town.say("t1", "ya");
        String asked = town.say("t1", "saya mau batal mengajar");
        assertThat(asked.lines().filter(line -> line.startsWith("•"))).hasSize(6);
        assertThat(asked).contains("dan 1 lagi").doesNotContain("1 Des");
        assertThat(town.labels("t1")).hasSize(7).last().isEqualTo("Tidak jadi");
        assertThat(town.say("t1", "yang tanggal 1 desember")).contains("Batal mengajar", "1 Des");
    }

    @Test
    void who_rests_hears_that_accepted_lessons_stand() {
        Order order = ordered("lusa jam 8 sampai 10");
        town.tap("t1", "Terima");
        assertThat(town.say("t1", "libur dulu minggu ini"))
                .contains("selamat beristirahat", "tetap berlaku", order.id(), "batal");
        assertThat(town.store.get(order.id()).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(town.say("t2", "libur dulu minggu ini")).doesNotContain("tetap berlaku");
    }

    @Test
    void at_night_the_time_to_answer_stands_still() {
        town.windTo("2026-11-23T20:45");
        ordered("kamis jam 8 sampai 10");
        town.windTo("2026-11-24T05:14");
        assertThat(town.news("t1"))
                .contains("paling lambat Selasa, 24 Nov 2026, pukul 05.15")
                .doesNotContain("Waktu menjawab");
        assertThat(town.order().offers().getFirst().status()).isEqualTo(OfferStatus.OPEN);
        town.windTo("2026-11-24T05:15");
        assertThat(town.news("t1")).contains("Waktu menjawab");
    }

    @Test
    void at_night_an_urgent_offer_may_wake_people_and_so_may_its_end() {
        town.windTo("2026-11-24T04:40");
        ordered("hari ini jam 7 sampai 8.10");
        town.windTo("2026-11-24T04:44");
        assertThat(town.news("t1")).contains("Ada tawaran", "Waktu menjawab");
    }

    @Test
    void nobody_hears_good_news_of_an_order_called_off_meanwhile() {
        Order order = ordered("lusa jam 8 sampai 10");
        town.news("op1");
        town.orders.accept("yes", "t1", List.of(new OfferRef(order.id(), 1)));
        town.orders.cancel(order.id(), "op1");
        town.settle();
        assertThat(town.news("op1")).doesNotContain("Kabar baik");
        assertThat(town.news("op2")).contains("dibatalkan oleh").doesNotContain("Kabar baik");
        assertThat(town.news("t1")).contains("Sekolah membatalkan");
    }

    @Test
    void days_beyond_those_that_can_be_kept_free_are_refused_by_name() {
        for (int day = 1; day <= 20; day++) {
            assertThat(town.say("t1", "libur tanggal " + (1 + (day - 1) % 10 * 2) + month(day)))
                    .contains("kami catat");
        }
        assertThat(town.say("t1", "libur tanggal 30 Januari 2027 saja"))
                .contains("Paling banyak 20", "30 Jan 2027")
                .doesNotContain("kami catat. Tidak");
    }

    /** Ten days without a neighbour in each. */
    private static String month(int day) {
        return day <= 10 ? " Desember 2026 saja" : " Januari 2027 saja";
    }
}
