package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Hold;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hold ends with what it was for, wherever the making of an offer broke off. */
class HoldingTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";
    private static final Duration LOOK = Duration.ofSeconds(4);

    private final Floor floor = new Floor(2);
    private final Order order = floor.ordered("a", WEDNESDAY);

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void a_hold_whose_offer_was_never_made_ends_within_seconds() {
        floor.settle();
        floor.accept("t1", order);
        floor.settle();
        take("t2", new OfferRef(order.id(), 2));

        look(3);
        assertThat(floor.holds.listHolds(floor.now()))
                .extracting(Hold::teacherId)
                .containsExactly("t2");
        look(1);
        assertThat(floor.holds.listHolds(floor.now())).isEmpty();
    }

    @Test
    void whoever_waited_for_that_teacher_is_offered_the_lesson_then() {
        floor.settle();
        floor.accept("t1", order);
        floor.settle();
        take("t2", new OfferRef(order.id(), 2));
        Order second = floor.ordered("b", WEDNESDAY.replace("10:00", "10:30"));
        floor.settle();
        assertThat(floor.offersOf(second)).isEmpty();

        look(4);
        floor.settle();
        assertThat(floor.offersOf(second)).containsExactly("t2 OPEN");
    }

    @Test
    void the_hold_of_an_open_offer_stays() {
        floor.settle();
        look(20);
        assertThat(floor.holds.listHolds(floor.now()))
                .extracting(Hold::teacherId)
                .containsExactly("t1");
    }

    @Test
    void a_hold_that_names_another_teachers_offer_ends() {
        floor.settle();
        take("t2", new OfferRef(order.id(), 1));
        look(5);
        assertThat(floor.holds.listHolds(floor.now()))
                .extracting(Hold::teacherId)
                .containsExactly("t1");
    }

    @Test
    void a_hold_for_nothing_ends_though_it_is_over_by_the_clock() {
        floor.settle();
        floor.holds.take(new Hold("t2", 0, new OfferRef(order.id(), 1)), floor.now(), floor.now());
        look(5);
        assertThat(floor.holds.listAll()).extracting(Hold::teacherId).containsExactly("t1");
    }

    @Test
    void a_hold_whose_offer_is_just_being_made_stays() {
        take("t1", new OfferRef(order.id(), 1));
        look(3);
        floor.settle();
        look(20);
        assertThat(floor.holds.listHolds(floor.now()))
                .extracting(Hold::teacherId)
                .containsExactly("t1");
    }

    private void take(String teacherId, OfferRef offer) {
        floor.holds.take(
                new Hold(teacherId, 0, offer),
                floor.now().plus(Duration.ofMinutes(41)),
                floor.now());
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            floor.holdSweep.runOnce();
            floor.pass(LOOK);
        }
    }
}
