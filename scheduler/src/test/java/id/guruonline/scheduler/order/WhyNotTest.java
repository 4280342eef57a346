package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.matching.WhyNot.Answer;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Round;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.reason.ReasonCount;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WhyNotTest {

    private static final String WEDNESDAY = "2026-11-25T09:40";

    @Nested
    class Why_not_me {

        @Test
        void a_teacher_who_is_being_asked_is_told_nothing() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                assertThat(why(floor, order, "t1")).isEmpty();
            }
        }

        @Test
        void whom_the_newest_round_named_hears_what_was_so_then() {
            try (Floor floor = new Floor(2)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                Instant then = floor.now();
                floor.wind(Duration.ofMinutes(5));
                assertThat(why(floor, order, "t2")).hasValue(new Answer(Reason.NOT_YET, then));
            }
        }

        @Test
        void whom_it_did_not_name_hears_what_is_so_now_by_the_same_rules() {
            try (Floor floor = new Floor(23)) {
                Order other = floor.ordered("a", WEDNESDAY);
                Order order = floor.ordered("b", WEDNESDAY);
                floor.settle();
                assertThat(why(floor, order, "t23"))
                        .hasValue(new Answer(Reason.NOT_YET, floor.now()));
                floor.book("t23", other, "b1");
                assertThat(why(floor, order, "t23"))
                        .hasValue(new Answer(Reason.OVERLAPS, floor.now()));
            }
        }

        @Test
        void whoever_was_asked_before_hears_so() {
            try (Floor floor = new Floor(2)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                floor.decline("t1", order);
                assertThat(reason(floor, order, "t1")).hasValue(Reason.ALREADY_ASKED);
                floor.settle();
                assertThat(reason(floor, order, "t1")).hasValue(Reason.ALREADY_ASKED);
            }
        }

        @Test
        void whoever_has_another_offer_open_hears_so() {
            try (Floor floor = new Floor(1)) {
                floor.ordered("a", WEDNESDAY);
                floor.settle();
                Order order = floor.ordered("b", "2026-11-26T09:40");
                assertThat(reason(floor, order, "t1")).hasValue(Reason.HELD);
            }
        }

        @Test
        void once_somebody_has_the_lesson_the_others_hear_so_and_the_teacher_nothing() {
            try (Floor floor = new Floor(2)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                floor.accept("t1", order);
                assertThat(reason(floor, order, "t2")).hasValue(Reason.TAKEN_BY_ANOTHER);
                assertThat(why(floor, order, "t1")).isEmpty();
            }
        }

        @Test
        void once_it_is_called_off_or_over_everybody_hears_so() {
            try (Floor floor = new Floor(1)) {
                Order cancelled = floor.ordered("a", WEDNESDAY);
                Order missed = floor.ordered("b", "2026-11-23T09:40");
                floor.orders.cancel(cancelled.id(), "op1");
                floor.wind(Duration.ofHours(2));
                assertThat(reason(floor, cancelled, "t1")).hasValue(Reason.CANCELLED);
                assertThat(reason(floor, missed, "t1")).hasValue(Reason.STARTED);
            }
        }

        private static Optional<Answer> why(Floor floor, Order order, String teacherId) {
            Teacher teacher = floor.people.directory().getTeacher(teacherId);
            return floor.whyNot.find(floor.get(order), teacher);
        }

        private static Optional<Reason> reason(Floor floor, Order order, String teacherId) {
            return why(floor, order, teacherId).map(Answer::reason);
        }
    }

    @Nested
    class Why_has_nobody_come {

        @Test
        void the_newest_round_tells() {
            try (Floor floor = new Floor(3)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                assertThat(floor.whyNot.findForAll(floor.get(order)))
                        .isPresent()
                        .isEqualTo(floor.get(order).findLastRound());
            }
        }

        @Test
        void before_the_first_round_everybody_is_looked_at_as_of_now() {
            try (Floor floor = new Floor(3)) {
                floor.wind("2026-11-23T22:00");
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                Round round = floor.whyNot.findForAll(floor.get(order)).orElseThrow();
                assertThat(floor.get(order).rounds()).isEmpty();
                assertThat(round.at()).isEqualTo(floor.now());
                assertThat(round.reasons().counts())
                        .containsExactly(new ReasonCount(Reason.NOT_YET, 3));
            }
        }

        @Test
        void of_what_is_called_off_before_the_first_round_there_is_nothing_to_tell() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.orders.cancel(order.id(), "op1");
                assertThat(floor.whyNot.findForAll(floor.get(order))).isEmpty();
            }
        }
    }
}
