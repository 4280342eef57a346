package id.guruonline.conversation.junction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.guruonline.scheduler.journal.JournalEntry;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.testing.Given;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Other bells while others order, accept, cancel or change the bells too. */
class BellsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate THURSDAY = FRIDAY.minusDays(1);

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private void order(String operator) {
        town.say(operator, "MTK 5A jumat jam ke 1-2");
        town.tap(operator, "Kirim");
    }

    private static String begin(Order order) {
        return LocalTime.ofInstant(order.lesson().start(), Given.ZONE).toString();
    }

    private List<Order> standing() {
        return town.orders().stream().filter(Order::isStanding).toList();
    }

    private BellPlan plan() {
        return town.people.directory().getSchool(Town.SCHOOL).bellPlan();
    }

    @Test
    void an_open_order_is_sought_at_its_new_time_and_only_there() {
        order("op1");
        town.say("op1", "bel jumat mulai 07.00");
        assertThat(town.tap("op1", "Simpan")).contains("1 pesanan langsung pindah");
        assertThat(standing()).extracting(BellsTest::begin).containsExactly("07:00");
    }

    @Test
    void who_is_given_the_lesson_just_before_it_would_move_is_asked() {
        order("op1");
        town.say("op1", "bel jumat mulai 07.00");
        town.meanwhile = () -> town.tap("t1", "Terima");
        assertThat(town.tap("op1", "Simpan")).contains("1 guru kami tanya dulu");
        assertThat(standing()).extracting(BellsTest::begin).containsExactly("07:30");
        assertThat(standing().getFirst().status()).isEqualTo(OrderStatus.FILLED);
        town.tap("t1", "Bisa");
        assertThat(standing()).extracting(BellsTest::begin).containsExactly("07:00");
    }

    @Test
    void what_a_colleague_calls_off_just_before_is_not_sought_again() {
        order("op1");
        town.say("op1", "bel jumat mulai 07.00");
        town.meanwhile =
                () -> {
                    town.say("op2", "batal");
                    town.say("op2", "ya");
                };
        assertThat(town.tap("op1", "Simpan")).doesNotContain("pindah");
        assertThat(standing()).isEmpty();
    }

    @Test
    void what_a_colleague_orders_just_before_moves_too() {
        town.say("op2", "MTK 5A jumat jam ke 1-2");
        town.say("op1", "bel jumat mulai 07.00");
        town.meanwhile = () -> town.tap("op2", "Kirim");
        assertThat(town.tap("op1", "Simpan")).contains("1 pesanan langsung pindah");
        assertThat(standing()).extracting(BellsTest::begin).containsExactly("07:00");
    }

    @Test
    void a_card_that_was_shown_by_the_old_bells_is_shown_by_the_new_ones_first() {
        town.say("op2", "MTK 5A jumat jam ke 1-2");
        town.meanwhile =
                () -> {
                    town.say("op1", "bel jumat mulai 07.00");
                    town.tap("op1", "Simpan");
                };
        assertThat(town.tap("op2", "Kirim"))
                .contains("Jam pelajaran sekolah baru saja diubah", "07.00–08.10");
        assertThat(standing()).isEmpty();
        town.tap("op2", "Kirim");
        assertThat(standing()).extracting(BellsTest::begin).containsExactly("07:00");
    }

    @Test
    void what_was_ordered_by_the_clock_stays() {
        town.say("op1", "MTK 5A jumat jam 07.30 sampai 08.40");
        town.tap("op1", "Kirim");
        town.say("op1", "bel jumat mulai 07.00");
        assertThat(town.tap("op1", "Simpan")).doesNotContain("pindah");
        assertThat(standing()).extracting(BellsTest::begin).containsExactly("07:30");
    }

    @Test
    void a_wish_for_another_lesson_hour_that_is_not_answered_yet_moves_along() {
        order("op1");
        town.tap("t1", "Terima");
        town.say("op1", "ubah jadi jam ke 3-4");
        town.tap("op1", "Kirim");
        town.say("op1", "bel jumat mulai 07.00");
        assertThat(town.tap("op1", "Simpan")).contains("1 guru kami tanya dulu");
        town.tap("t1", "Bisa");
        assertThat(standing()).extracting(BellsTest::begin).containsExactly("08:10");
    }

    @Test
    void two_who_change_the_bells_of_different_days_at_once_both_do() {
        town.say("op1", "bel jumat mulai 07.00");
        town.meanwhile =
                () -> {
                    town.say("op2", "bel kamis mulai 07.10");
                    town.tap("op2", "Simpan");
                };
        town.tap("op1", "Simpan");
        assertThat(plan().on(FRIDAY).start()).isEqualTo(LocalTime.of(7, 0));
        assertThat(plan().on(THURSDAY).start()).isEqualTo(LocalTime.of(7, 10));
    }

    @Test
    void one_of_another_school_changes_nothing_here() {
        town.say("op3", "bel jumat mulai 07.00");
        town.tap("op3", "Simpan");
        assertThat(plan().on(FRIDAY).start()).isEqualTo(LocalTime.of(7, 30));
    }

    @Test
    void a_period_that_is_over_is_dropped_by_the_next_change() {
        town.say("op1", "bel besok mulai 08.00");
        town.tap("op1", "Simpan");
        assertThat(plan().special()).hasSize(1);
        town.wind(Duration.ofDays(3));
        town.say("op1", "bel jumat mulai 07.00");
        town.tap("op1", "Simpan");
        assertThat(plan().special()).hasSize(1);
        assertThat(plan().on(FRIDAY).start()).isEqualTo(LocalTime.of(7, 0));
    }

    @Test
    void a_school_has_twelve_sets_of_its_own_at_most() {
        for (int day = 1; day <= BellPlan.MOST; day++) {
            town.say("op1", "bel %d feb mulai 08.00".formatted(day));
            town.tap("op1", "Simpan");
        }
        assertThat(town.say("op1", "bel 20 feb mulai 08.00")).contains("sudah penuh");
        assertThat(plan().special()).hasSize(BellPlan.MOST);
    }

    @Test
    void the_journal_says_who_changed_the_bells() {
        town.say("op1", "bel jumat mulai 07.00");
        town.tap("op1", "Simpan");
        assertThat(town.journal.listAbout(Town.SCHOOL))
                .extracting(JournalEntry::kind, JournalEntry::by)
                .containsExactly(tuple(JournalEntry.Kind.BELLS_CHANGED, "op1"));
    }
}
