package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Standing;
import id.guruonline.scheduler.people.Standing.By;
import id.guruonline.scheduler.people.Standing.State;
import id.guruonline.scheduler.reason.Reason;
import org.junit.jupiter.api.Test;

/** The office locks a teacher or lets one go. */
class KeepingOutTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";

    private static void stand(Floor floor, String teacherId, State state) {
        floor.people.stand(new Standing(teacherId, state, By.OFFICE, floor.now()));
    }

    @Test
    void who_is_locked_or_left_is_never_offered_anything() {
        try (Floor floor = new Floor(3)) {
            stand(floor, "t1", State.LOCKED);
            stand(floor, "t2", State.LEFT);
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            assertThat(floor.offersOf(order)).containsExactly("t3 OPEN");
            assertThat(floor.whyNot.find(order, floor.people.directory().listTeachers().getFirst()))
                    .hasValueSatisfying(why -> assertThat(why.reason()).isEqualTo(Reason.INACTIVE));
        }
    }

    @Test
    void open_offers_of_who_is_locked_are_withdrawn_and_others_asked() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            stand(floor, "t1", State.LOCKED);
            floor.orders.withdrawAll("t1");
            floor.orders.withdrawAll("t1");
            floor.settle();
            assertThat(floor.offersOf(order)).containsExactly("t1 WITHDRAWN", "t2 OPEN");
        }
    }

    @Test
    void who_is_unlocked_may_be_asked_again_for_what_was_withdrawn() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            stand(floor, "t1", State.LOCKED);
            floor.orders.withdrawAll("t1");
            floor.settle();
            stand(floor, "t1", State.ACTIVE);
            floor.wind("2026-11-23T12:00");
            assertThat(floor.offersOf(order)).startsWith("t1 WITHDRAWN", "t1 OPEN");
        }
    }

    @Test
    void lessons_of_who_left_are_given_back_and_others_asked() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.accept("t1", order);
            floor.settle();
            stand(floor, "t1", State.LEFT);
            assertThat(floor.orders.leaveAll("t1")).isEqualTo(1);
            floor.settle();
            assertThat(floor.orders.leaveAll("t1")).isZero();
            assertThat(floor.bookings("t1")).isEmpty();
            assertThat(floor.offersOf(order)).containsExactly("t1 DECLINED", "t2 OPEN");
        }
    }

    @Test
    void a_lesson_won_while_its_teacher_was_let_go_is_given_back_too() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            stand(floor, "t1", State.LEFT);
            floor.accept("t1", order);
            assertThat(floor.get(order).status()).isEqualTo(OrderStatus.FILLED);
            floor.settle();
            assertThat(floor.bookings("t1")).isEmpty();
            assertThat(floor.offersOf(order)).containsExactly("t1 DECLINED", "t2 OPEN");
        }
    }

    @Test
    void the_lessons_of_who_is_locked_go_to_others() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.accept("t1", order);
            stand(floor, "t1", State.LOCKED);
            floor.orders.withdrawAll("t1");
            floor.settle();
            assertThat(floor.bookings("t1")).isEmpty();
            assertThat(floor.get(order).status()).isEqualTo(OrderStatus.OPEN);
        }
    }
}
