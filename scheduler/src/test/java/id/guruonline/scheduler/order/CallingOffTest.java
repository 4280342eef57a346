package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.reason.Reason;
import org.junit.jupiter.api.Test;

/** The school calls an order off, a teacher the lesson, or somebody does not come. */
class CallingOffTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";
    private static final String TUESDAY = "2026-11-24T07:30";

    @Test
    void a_teacher_who_leaves_is_free_again_and_not_asked_again() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.accept("t1", order);
            floor.settle();
            assertThat(floor.orders.leave(order.id(), "t1")).isInstanceOf(Stopped.Done.class);
            floor.settle();
            assertThat(floor.bookings("t1")).isEmpty();
            assertThat(floor.offersOf(order)).containsExactly("t1 DECLINED", "t2 OPEN");
            assertThat(((Answered.Refused) floor.accept("t1", order)).why())
                    .isEqualTo(Reason.EXCLUDED_FROM_ORDER);
        }
    }

    @Test
    void a_cancelled_order_frees_its_teacher_and_cannot_be_accepted() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.accept("t1", order);
            floor.settle();
            floor.orders.cancel(order.id(), "op1");
            floor.settle();
            assertThat(floor.get(order).status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(floor.bookings("t1")).isEmpty();
            assertThat(((Answered.Refused) floor.accept("t1", order)).why())
                    .isEqualTo(Reason.CANCELLED);
        }
    }

    @Test
    void a_lesson_that_has_begun_with_its_teacher_is_not_called_off_by_the_school() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", TUESDAY);
            floor.settle();
            floor.accept("t1", order);
            floor.settle().wind(TUESDAY);
            assertThat(floor.orders.cancel(order.id(), "op1")).isInstanceOf(Stopped.TooLate.class);
            floor.wind("2026-11-24T08:50");
            assertThat(floor.orders.leave(order.id(), "t1")).isInstanceOf(Stopped.TooLate.class);
        }
    }

    @Test
    void a_teacher_reported_missing_before_the_start_is_replaced() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.accept("t1", order);
            floor.settle();
            floor.orders.reportNoShow(order.id(), "op1", "t1");
            floor.settle();
            assertThat(floor.offersOf(order)).containsExactly("t1 DECLINED", "t2 OPEN");
        }
    }

    @Test
    void a_teacher_reported_missing_again_is_not_the_one_who_came_instead() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.accept("t1", order);
            floor.settle();
            assertThat(floor.orders.reportNoShow(order.id(), "op1", "t2"))
                    .isInstanceOf(Stopped.TooLate.class);
            floor.orders.reportNoShow(order.id(), "op1", "t1");
            floor.settle();
            assertThat(floor.orders.reportNoShow(order.id(), "op2", "t1"))
                    .isInstanceOf(Stopped.Done.class);
            floor.accept("t2", order);
            floor.settle();
            assertThat(floor.orders.reportNoShow(order.id(), "op2", "t1"))
                    .isInstanceOf(Stopped.Done.class);
            assertThat(floor.get(order).findTeacher()).contains("t2");
        }
    }
}
