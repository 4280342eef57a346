package id.guruonline.scheduler.order;

import static id.guruonline.scheduler.order.state.Reminder.EVENING_BEFORE;
import static id.guruonline.scheduler.order.state.Reminder.NOT_SEEN;
import static id.guruonline.scheduler.order.state.Reminder.NO_ANSWER;
import static id.guruonline.scheduler.order.state.Reminder.ON_THE_WAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.Reminder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has a lesson is reminded of it, and says whether on the way, or there. */
class RemindingTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";

    @Test
    void a_teacher_who_says_nothing_is_reminded_and_then_the_operators() {
        try (Floor floor = new Floor(1)) {
            Order order = had(floor);
            assertThat(reminded(floor, order, "2026-11-24T17:59")).isEmpty();
            assertThat(reminded(floor, order, "2026-11-24T18:00")).containsExactly(EVENING_BEFORE);
            assertThat(reminded(floor, order, "2026-11-25T09:00")).containsExactly(ON_THE_WAY);
            assertThat(reminded(floor, order, "2026-11-25T09:30")).containsExactly(NO_ANSWER);
            assertThat(reminded(floor, order, "2026-11-25T10:15")).containsExactly(NOT_SEEN);
            assertThat(reminded(floor, order, "2026-11-25T11:59")).isEmpty();
        }
    }

    @Test
    void whoever_is_on_the_way_is_not_asked_and_only_missed() {
        try (Floor floor = new Floor(1)) {
            Order order = had(floor);
            floor.orders.attend(order.id(), "t1", Attendance.ON_THE_WAY, null);
            assertThat(floor.get(order).dueAt()).isEqualTo(Floor.at("2026-11-25T10:15"));
            assertThat(reminded(floor, order, "2026-11-25T10:15")).containsExactly(NOT_SEEN);
        }
    }

    @Test
    void nobody_asks_for_a_teacher_who_is_there() {
        try (Floor floor = new Floor(1)) {
            Order order = had(floor);
            floor.orders.attend(order.id(), "t1", Attendance.PRESENT, "op1");
            assertThat(floor.get(order).dueAt()).isEqualTo(Floor.at("2026-11-25T12:00"));
        }
    }

    @Test
    void what_came_too_late_to_be_said_is_left_out() {
        try (Floor floor = new Floor(1)) {
            Order order = had(floor);
            assertThat(reminded(floor, order, "2026-11-25T09:40"))
                    .containsExactly(ON_THE_WAY, NO_ANSWER);
            assertThat(floor.get(order).dueAt()).isEqualTo(Floor.at("2026-11-25T10:15"));
        }
    }

    @Test
    void nobody_is_present_for_another() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.accept("t1", order);
            floor.settle();
            floor.orders.attend(order.id(), "t2", Attendance.PRESENT, "op1");
            assertThat(attendance(floor, order)).isEqualTo(Attendance.UNKNOWN);
            floor.orders.attend(order.id(), "t1", Attendance.PRESENT, "op1");
            assertThat(attendance(floor, order)).isEqualTo(Attendance.PRESENT);
        }
    }

    private static Attendance attendance(Floor floor, Order order) {
        return ((Progress.Filled) floor.get(order).progress()).attendance();
    }

    private static Order had(Floor floor) {
        Order order = floor.ordered("a", WEDNESDAY);
        floor.settle();
        floor.accept("t1", order);
        floor.settle();
        return order;
    }

    /** What is said when the clock stands there and the order is looked at. */
    private static List<Reminder> reminded(Floor floor, Order order, String at) {
        floor.wait(at);
        floor.sweep.runOnce();
        List<Reminder> said =
                floor.get(order).facts().stream()
                        .filter(Fact.Reminded.class::isInstance)
                        .map(fact -> ((Fact.Reminded) fact).reminder())
                        .toList();
        floor.settle();
        return said;
    }
}
