package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An order is placed, once, and a second for its class is asked about. */
class PlacingTest {

    private static final int ROUNDS = 60;

    private final Floor floor = new Floor(1);

    @AfterEach
    void close() {
        floor.close();
    }

    private Lesson lesson(int daysAhead, int minutesLater) {
        Instant start =
                floor.now().plus(Duration.ofDays(daysAhead)).plus(Duration.ofMinutes(minutesLater));
        return new Lesson(
                Floor.SCHOOL, Subject.MATEMATIKA, "5A", start, start.plusSeconds(3600), 2);
    }

    private static Placement by(String operator, Lesson lesson, boolean knowingly) {
        return new Placement(operator + lesson.start(), 0, operator, lesson, null, null, knowingly);
    }

    @Test
    void of_two_orders_placed_at_the_same_instant_one_is_asked_about() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService operators = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                Lesson first = lesson(round, 0);
                Lesson overlapping = lesson(round, 30);
                List<Future<Placed>> both =
                        operators.invokeAll(
                                List.of(
                                        placing(together, by("op1", first, false)),
                                        placing(together, by("op2", overlapping, false))));
                long done = 0;
                for (Future<Placed> each : both) {
                    done += each.get() instanceof Placed.Done ? 1 : 0;
                }
                assertThat(done).as("orders placed in round %s", round).isEqualTo(1);
            }
        }
        assertThat(floor.store.listAll(1000)).hasSize(ROUNDS);
    }

    private Callable<Placed> placing(CyclicBarrier together, Placement placement) {
        return () -> {
            together.await();
            return floor.orders.place(placement);
        };
    }

    @Test
    void an_order_whose_placing_broke_off_is_found_by_the_next() {
        Lesson lesson = lesson(1, 0);
        Order begun = Order.place("B1234", "op1-turn/0", "op1", lesson, null, null, floor.now());
        assertThat(floor.store.noteLastPlaced(null, begun)).isTrue();

        Placed second = floor.orders.place(by("op2", lesson, false));
        assertThat(second).isEqualTo(new Placed.SameClass(floor.store.get("B1234")));
        assertThat(floor.store.listAll(10)).hasSize(1);
    }

    @Test
    void who_knows_of_the_other_order_may_place_another() {
        Lesson lesson = lesson(1, 0);
        floor.orders.place(by("op1", lesson, false));
        assertThat(floor.orders.place(by("op2", lesson, true))).isInstanceOf(Placed.Done.class);
        assertThat(floor.store.listAll(10)).hasSize(2);
    }

    @Test
    void only_one_who_read_the_last_may_note_the_next() {
        Order first = Order.place("B1", "a/0", "op1", lesson(1, 0), null, null, floor.now());
        Order second = Order.place("B2", "b/0", "op1", lesson(2, 0), null, null, floor.now());
        assertThat(floor.store.noteLastPlaced(null, first)).isTrue();
        assertThat(floor.store.noteLastPlaced(null, second)).isFalse();
        LastPlaced last = floor.store.findLastPlaced(Floor.SCHOOL, "5A").orElseThrow();
        assertThat(last.order()).isEqualTo(first);
        assertThat(floor.store.noteLastPlaced(last, second)).isTrue();
        assertThat(floor.store.noteLastPlaced(last, first)).isFalse();
    }

    @Test
    void placing_the_same_twice_makes_one_order() {
        Order first = floor.ordered("a", "2026-11-25T10:00");
        assertThat(floor.ordered("a", "2026-11-25T10:00").id()).isEqualTo(first.id());
        assertThat(floor.store.listAll(10)).hasSize(1);
    }

    @Test
    void a_second_order_for_the_class_at_that_time_is_asked_about() {
        Order first = floor.ordered("a", "2026-11-25T10:00");
        Placement second = new Placement("b", 0, "op1", first.lesson(), null, null, false);
        assertThat(floor.orders.place(second)).isEqualTo(new Placed.SameClass(first));
    }

    @Test
    void a_lesson_that_has_begun_can_be_ordered_while_one_lesson_hour_is_left() {
        Order first = floor.ordered("a", "2026-11-25T10:00");
        Placement late = new Placement("b", 0, "op1", first.lesson(), null, null, true);
        floor.wait("2026-11-25T11:20");
        assertThat(floor.orders.place(late)).isInstanceOf(Placed.Past.class);
        floor.wait("2026-11-25T11:19");
        assertThat(floor.orders.place(late)).isInstanceOf(Placed.Done.class);
    }
}
