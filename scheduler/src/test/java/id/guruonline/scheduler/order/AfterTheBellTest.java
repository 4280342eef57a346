package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.Reminder;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.timetable.Booking;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A lesson from 07:30 to 09:30 of three lesson hours of 40 minutes, sought for after its bell: who
 * comes has the rest of it. The first teacher lives at the school, the second six minutes away.
 */
class AfterTheBellTest {

    private static final String START = "2026-11-24T07:30";

    @Test
    void who_says_yes_late_has_the_rest_of_the_lesson_and_its_hours() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", START);
            floor.settle().wind("2026-11-24T07:45");
            assertThat(floor.get(order).status()).isEqualTo(OrderStatus.OPEN);

            assertThat(floor.accept("t2", order)).isInstanceOf(Answered.Accepted.class);
            floor.settle();

            Booking booking = floor.bookings("t2").getFirst();
            assertThat(booking.start()).isEqualTo(Floor.at("2026-11-24T07:51"));
            assertThat(booking.end()).isEqualTo(Floor.at("2026-11-24T09:30"));
            assertThat(booking.jp()).isEqualTo(2);
            assertThat(booking.isConfirmed()).isTrue();
            assertThat(floor.get(order).lesson().start()).isEqualTo(Floor.at(START));
            assertThat(floor.get(order).taken().start()).isEqualTo(booking.start());
            assertThat(floor.get(order).taken().jp()).isEqualTo(2);
        }
    }

    @Test
    void who_would_be_there_with_less_than_a_lesson_hour_left_cannot_have_it() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", START);
            floor.settle().wind("2026-11-24T08:40");
            floor.wait("2026-11-24T08:45");

            Answered far = floor.accept("t2", order);
            assertThat(((Answered.Refused) far).why()).isEqualTo(Reason.TOO_LATE);
            assertThat(floor.bookings("t2")).isEmpty();
            assertThat(floor.accept("t1", order)).isInstanceOf(Answered.Accepted.class);
        }
    }

    @Test
    void who_is_reported_missing_after_the_bell_is_replaced() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", START);
            floor.settle();
            floor.accept("t1", order);
            floor.settle().wind("2026-11-24T07:50");

            floor.orders.reportNoShow(order.id(), "op1", "t1");
            floor.settle();
            assertThat(floor.bookings("t1")).isEmpty();
            assertThat(floor.offersOf(order)).startsWith("t1 DECLINED").endsWith("t2 OPEN");
            assertThat(floor.get(order).offers().getLast().from())
                    .isEqualTo(Floor.at("2026-11-24T07:56"));

            floor.accept("t2", order);
            floor.settle().wind("2026-11-24T09:30");
            assertThat(floor.get(order).status()).isEqualTo(OrderStatus.TAUGHT);
            assertThat(floor.get(order).findTeacher()).contains("t2");
        }
    }

    @Test
    void who_is_reported_missing_too_late_is_not_replaced() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", START);
            floor.settle();
            floor.accept("t1", order);
            floor.settle().wind("2026-11-24T08:50");
            floor.orders.reportNoShow(order.id(), "op1", "t1");
            assertThat(floor.get(order).status()).isEqualTo(OrderStatus.NO_SHOW);
        }
    }

    @Test
    void a_lesson_given_back_after_the_bell_is_sought_for_again() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", START);
            floor.settle();
            floor.accept("t1", order);
            floor.settle().wind("2026-11-24T07:40");
            assertThat(floor.orders.leave(order.id(), "t1")).isInstanceOf(Stopped.Done.class);
            floor.settle();
            assertThat(floor.offersOf(order)).startsWith("t1 DECLINED").endsWith("t2 OPEN");
        }
    }

    @Test
    void the_school_hears_once_that_the_lesson_began_with_nobody() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", START);
            floor.settle().wind("2026-11-24T07:29");
            floor.wait(START);
            sweepAll(floor);
            assertThat(factsOf(floor, order)).contains(Fact.BegunWithNobody.class);
            floor.settle();
            floor.wait("2026-11-24T07:31");
            sweepAll(floor);
            assertThat(factsOf(floor, order)).doesNotContain(Fact.BegunWithNobody.class);
        }
    }

    @Test
    void of_what_was_ordered_after_the_bell_the_school_knows_that_it_has_begun() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", "2026-11-23T09:00");
            floor.sweep.runOnce();
            assertThat(factsOf(floor, order)).doesNotContain(Fact.BegunWithNobody.class);
            assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
        }
    }

    @Test
    void a_search_after_the_bell_can_be_called_off() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", START);
            floor.settle().wind("2026-11-24T08:00");
            assertThat(floor.orders.cancel(order.id(), "op1")).isInstanceOf(Stopped.Done.class);
        }
    }

    @Test
    void who_comes_late_is_missed_a_quarter_of_an_hour_after_they_could_be_there() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", START);
            floor.settle().wind("2026-11-24T07:50");
            floor.accept("t2", order);
            floor.settle().wait("2026-11-24T08:10");
            floor.sweep.runOnce();
            assertThat(reminded(floor, order)).isEmpty();
            floor.wait("2026-11-24T08:11");
            floor.sweep.runOnce();
            assertThat(reminded(floor, order)).containsExactly(Reminder.NOT_SEEN);
        }
    }

    @Test
    void whoever_was_there_first_whatever_is_said_of_them_the_lesson_has_one_teacher() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", START);
            floor.settle();
            floor.accept("t1", order);
            floor.settle().wind("2026-11-24T07:50");
            floor.orders.reportNoShow(order.id(), "op1", "t1");
            floor.orders.attend(order.id(), "t1", Attendance.PRESENT, null);
            floor.settle();
            assertThat(floor.get(order).status()).isEqualTo(OrderStatus.OPEN);
            assertThat(((Answered.Refused) floor.accept("t1", order, "again")).why())
                    .isEqualTo(Reason.EXCLUDED_FROM_ORDER);
        }
    }

    /** Nobody works off facts meanwhile. */
    private static void sweepAll(Floor floor) {
        while (floor.sweep.runOnce() > 0) {}
    }

    private static List<Class<?>> factsOf(Floor floor, Order order) {
        return floor.get(order).facts().stream().<Class<?>>map(Object::getClass).toList();
    }

    private static List<Reminder> reminded(Floor floor, Order order) {
        return floor.get(order).facts().stream()
                .filter(Fact.Reminded.class::isInstance)
                .map(fact -> ((Fact.Reminded) fact).reminder())
                .toList();
    }
}
