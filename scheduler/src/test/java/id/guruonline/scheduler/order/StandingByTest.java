package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.StandBy;
import id.guruonline.scheduler.people.Teacher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who came too late steps in, and is called before anybody else. */
class StandingByTest {

    private static final String THURSDAY = "2026-11-26T09:00";
    private static final String SAME_TIME = "2026-11-26T09:30";

    private final Floor floor = new Floor(4);
    private final List<Fact.StandByOver> over = new ArrayList<>();

    StandingByTest() {
        floor.listenTo(fact -> {
            if (fact instanceof Fact.StandByOver told) {
                over.add(told);
            }
        });
    }

    @AfterEach
    void close() {
        floor.close();
    }

    /** t1 has it; the others were asked too, and were silent. */
    private Order filled(String name, String start) {
        Order order = floor.ordered(name, start);
        floor.settle();
        floor.wind("2026-11-26T07:30");
        floor.accept("t1", order);
        floor.settle();
        return order;
    }

    @Test
    void one_of_those_who_were_asked_stands_by_and_no_second() {
        Order order = filled("o", THURSDAY);

        assertThat(floor.accept("t2", order)).isInstanceOf(Answered.Refused.class);
        assertThat(floor.orders.standBy(order.id(), "t2").hasStandBy("t2")).isTrue();
        assertThat(floor.orders.standBy(order.id(), "t3").hasStandBy("t3")).isFalse();
        assertThat(floor.orders.standBy(order.id(), "t1").hasStandBy("t1")).isFalse();
        assertThat(floor.bookings("t2")).as("is free to take others").isEmpty();
    }

    @Test
    void who_teaches_then_cannot_stand_by() {
        Order order = filled("o", THURSDAY);
        Order other = floor.ordered("other", SAME_TIME);
        floor.settle();
        Teacher asked = floor.people.directory().getTeacher("t2");
        assertThat(floor.orders.mayStandBy(floor.get(order), asked)).isTrue();

        floor.book("t2", other, "elsewhere");
        assertThat(floor.orders.mayStandBy(floor.get(order), asked)).isFalse();
        assertThat(floor.orders.standBy(order.id(), "t2").standBy()).isNull();
    }

    @Test
    void is_asked_alone_when_the_teacher_does_not_come_and_others_three_minutes_later() {
        Order order = filled("o", THURSDAY);
        floor.orders.standBy(order.id(), "t2");
        floor.wait("2026-11-26T09:16");
        floor.orders.reportNoShow(order.id(), "op1", "t1");
        floor.settle();

        assertThat(open(order)).containsExactly("t2 OPEN");
        assertThat(floor.get(order).standBy()).isNull();
        floor.wind(Duration.ofSeconds(179));
        assertThat(open(order)).containsExactly("t2 OPEN");
        floor.wind(Duration.ofSeconds(2));
        assertThat(open(order)).contains("t3 OPEN", "t4 OPEN");
    }

    @Test
    void may_say_no_and_the_others_are_asked_at_once() {
        Order order = filled("o", THURSDAY);
        floor.orders.standBy(order.id(), "t2");
        floor.wait("2026-11-26T08:00");
        floor.orders.leave(order.id(), "t1");
        floor.settle();
        assertThat(open(order)).containsExactly("t2 OPEN");

        floor.decline("t2", order);
        floor.settle();
        assertThat(open(order)).contains("t3 OPEN").doesNotContain("t2 OPEN");
    }

    @Test
    void whose_time_is_taken_meanwhile_is_passed_over() {
        Order order = filled("o", THURSDAY);
        floor.orders.standBy(order.id(), "t2");
        Order other = floor.ordered("other", SAME_TIME);
        floor.book("t2", other, "elsewhere");
        floor.orders.cancel(other.id(), "op1");
        floor.orders.leave(order.id(), "t1");
        floor.settle();

        assertThat(open(order)).isNotEmpty().doesNotContain("t2 OPEN");
    }

    @Test
    void is_told_when_nobody_is_needed_any_more() {
        Order order = filled("o", THURSDAY);
        floor.orders.standBy(order.id(), "t2");
        floor.orders.cancel(order.id(), "op1");
        floor.settle();

        assertThat(over).extracting(Fact.StandByOver::teacherId).containsExactly("t2");
        assertThat(over).extracting(Fact.StandByOver::why).containsExactly(StandBy.Over.CANCELLED);
        assertThat(floor.get(order).standBy()).isNull();
    }

    @Test
    void who_takes_another_lesson_at_that_time_stands_by_no_more() {
        Order order = filled("o", THURSDAY);
        floor.orders.standBy(order.id(), "t2");
        Order other = floor.ordered("other", SAME_TIME);
        floor.settle();
        floor.accept("t2", other);
        floor.settle();

        assertThat(floor.get(order).standBy()).isNull();
        assertThat(over).extracting(Fact.StandByOver::why).containsExactly(StandBy.Over.CLASHES);
    }

    @Test
    void is_told_when_the_teacher_comes_after_all_only_where_there_was_word_of_the_silence() {
        Order order = filled("o", THURSDAY);
        floor.orders.standBy(order.id(), "t2");
        floor.wind("2026-11-26T08:31");
        floor.orders.attend(order.id(), "t1", Attendance.PRESENT, null);
        floor.settle();

        assertThat(over).extracting(Fact.StandByOver::why).containsExactly(StandBy.Over.ARRIVED);
    }

    @Test
    void the_school_hears_of_a_no_once_it_counts_on_the_one_who_stands_by() {
        Order order = filled("o", THURSDAY);
        floor.orders.standBy(order.id(), "t2");
        floor.orders.endStandBy(order.id(), "t2");
        floor.settle();
        assertThat(over).isEmpty();

        floor.orders.standBy(order.id(), "t3");
        floor.wind("2026-11-26T08:31");
        floor.orders.endStandBy(order.id(), "t3");
        floor.settle();
        assertThat(over).extracting(Fact.StandByOver::why).containsExactly(StandBy.Over.REFUSED);
    }

    @Test
    void nobody_stands_by_for_a_lesson_that_is_over() {
        Order order = filled("o", THURSDAY);
        floor.orders.standBy(order.id(), "t2");
        floor.wind("2026-11-26T11:01");

        assertThat(floor.get(order).hasStandBy("t2")).isFalse();
    }

    @Test
    void who_is_kept_out_stands_by_no_more() {
        Order order = filled("o", THURSDAY);
        floor.orders.standBy(order.id(), "t2");
        floor.orders.letGo("t2");

        assertThat(floor.get(order).standBy()).isNull();
    }

    private List<String> open(Order order) {
        return floor.offersOf(order).stream().filter(offer -> offer.endsWith(" OPEN")).toList();
    }
}
