package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.decision.Having;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.rating.Rated;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.reason.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The life of an order, on the embedded database, with a clock wound by hand. */
class OrdersTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";
    private static final String TUESDAY = "2026-11-24T07:30";

    @Nested
    class Offering {

        @Test
        void more_than_a_day_ahead_one_teacher_is_asked_for_half_an_hour() {
            try (Floor floor = new Floor(3)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
                assertThat(floor.get(order).offers().getFirst().answerBy())
                        .isEqualTo(floor.now().plus(Duration.ofMinutes(30)));
            }
        }

        @Test
        void less_than_a_day_ahead_waves_of_two_three_and_five_go_out() {
            try (Floor floor = new Floor(12)) {
                Order order = floor.ordered("a", TUESDAY);
                floor.settle();
                assertThat(floor.offersOf(order)).hasSize(2);
                floor.wind(Duration.ofMinutes(10));
                assertThat(floor.offersOf(order)).hasSize(5);
                floor.wind(Duration.ofMinutes(10));
                assertThat(floor.offersOf(order)).hasSize(10);
            }
        }

        @Test
        void the_next_wave_waits_until_none_of_this_one_is_open() {
            try (Floor floor = new Floor(5)) {
                Order order = floor.ordered("a", TUESDAY);
                floor.settle();
                floor.decline("t1", order);
                floor.settle();
                assertThat(floor.offersOf(order)).containsExactly("t1 DECLINED", "t2 OPEN");
                floor.decline("t2", order);
                floor.settle();
                assertThat(floor.offersOf(order)).hasSize(5);
            }
        }

        @Test
        void under_an_hour_all_are_asked_though_they_have_other_offers() {
            try (Floor floor = new Floor(3)) {
                Order later = floor.ordered("later", WEDNESDAY);
                floor.settle();
                Order urgent = floor.ordered("urgent", "2026-11-23T09:50");
                floor.settle();
                assertThat(floor.offersOf(later)).containsExactly("t1 OPEN");
                assertThat(floor.offersOf(urgent))
                        .containsExactlyInAnyOrder("t1 OPEN", "t2 OPEN", "t3 OPEN");
            }
        }

        @Test
        void a_teacher_has_one_open_offer_at_a_time() {
            try (Floor floor = new Floor(1)) {
                Order first = floor.ordered("first", WEDNESDAY);
                floor.settle();
                Order second = floor.ordered("second", "2026-11-26T10:00");
                floor.settle();
                assertThat(floor.offersOf(first)).containsExactly("t1 OPEN");
                assertThat(floor.offersOf(second)).isEmpty();
                floor.decline("t1", first);
                floor.settle();
                assertThat(floor.offersOf(second)).containsExactly("t1 OPEN");
            }
        }

        @Test
        void the_time_to_answer_begins_when_the_channel_took_the_offer_and_only_once() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.sweep.runOnce();
                assertThat(floor.get(order).offers().getFirst().answerBy()).isNull();
                OfferRef ref = new OfferRef(order.id(), 1);
                floor.orders.offerTaken(ref, floor.now().plusSeconds(60));
                floor.orders.offerTaken(ref, floor.now().plusSeconds(600));
                assertThat(floor.get(order).offers().getFirst().answerBy())
                        .isEqualTo(floor.now().plusSeconds(60).plus(Duration.ofMinutes(30)));
            }
        }

        @Test
        void an_offer_that_no_channel_took_is_given_up_and_the_next_teacher_is_asked() {
            try (Floor floor = new Floor(2)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.sweep.runOnce();
                floor.wind(Duration.ofMinutes(41));
                assertThat(floor.offersOf(order)).containsExactly("t1 WITHDRAWN", "t2 OPEN");
            }
        }

        @Test
        void an_undeliverable_offer_moves_on_at_once() {
            try (Floor floor = new Floor(2)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                floor.orders.offerUndeliverable(new OfferRef(order.id(), 1));
                floor.settle();
                assertThat(floor.offersOf(order)).containsExactly("t1 WITHDRAWN", "t2 OPEN");
            }
        }

        @Test
        void nothing_goes_out_at_night_until_the_morning() {
            try (Floor floor = new Floor(1)) {
                floor.wind("2026-11-23T21:00");
                Order order = floor.ordered("a", "2026-11-24T10:00");
                floor.settle();
                assertThat(floor.offersOf(order)).isEmpty();
                assertThat(floor.get(order).dueAt()).isEqualTo(Floor.at("2026-11-24T05:00"));
                floor.wind("2026-11-24T05:00");
                assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
            }
        }

        @Test
        void at_night_an_early_lesson_is_offered_once_three_hours_are_left() {
            try (Floor floor = new Floor(1)) {
                floor.wind("2026-11-23T23:00");
                Order order = floor.ordered("a", "2026-11-24T07:00");
                floor.settle();
                assertThat(floor.get(order).dueAt()).isEqualTo(Floor.at("2026-11-24T04:00"));
                floor.wind("2026-11-24T04:00");
                assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
            }
        }

        @Test
        void nobody_left_is_told_once_and_somebody_who_becomes_free_is_asked() {
            try (Floor floor = new Floor(1)) {
                Order taken = floor.ordered("taken", WEDNESDAY);
                floor.settle();
                floor.accept("t1", taken);
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                Progress.Open open = (Progress.Open) floor.get(order).progress();
                assertThat(open.nobodyTold()).isTrue();
                assertThat(open.watching()).isTrue();
                floor.orders.cancel(taken.id(), "op1");
                floor.settle();
                assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
            }
        }

        @Test
        void an_order_that_nobody_took_is_unfilled_at_its_start() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", "2026-11-23T09:30");
                floor.settle().wind("2026-11-23T09:30");
                assertThat(floor.get(order).status()).isEqualTo(OrderStatus.UNFILLED);
                assertThat(floor.get(order).dueAt()).isNull();
            }
        }
    }

    @Nested
    class Answers {

        @Test
        void a_yes_books_the_lesson_and_withdraws_the_other_offers() {
            try (Floor floor = new Floor(2)) {
                Order order = floor.ordered("a", TUESDAY);
                floor.settle();
                assertThat(floor.accept("t2", order)).isInstanceOf(Answered.Accepted.class);
                floor.settle();
                assertThat(floor.offersOf(order)).containsExactly("t1 WITHDRAWN", "t2 ACCEPTED");
                assertThat(floor.bookings("t2")).singleElement().matches(Booking::isConfirmed);
                assertThat(floor.holds.listHeld(floor.now())).isEmpty();
            }
        }

        @Test
        void the_same_answer_twice_accepts_once() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", TUESDAY);
                floor.settle();
                Answered first = floor.accept("t1", order, "m1");
                Answered again = floor.accept("t1", order, "m1");
                Answered otherTap = floor.accept("t1", order, "m2");
                assertThat(List.of(first, again, otherTap))
                        .allMatch(Answered.Accepted.class::isInstance);
                assertThat(floor.bookings("t1")).hasSize(1);
            }
        }

        @Test
        void a_late_yes_wins_while_the_order_is_open() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle().wind(Duration.ofMinutes(31));
                assertThat(floor.offersOf(order)).containsExactly("t1 EXPIRED");
                assertThat(floor.accept("t1", order)).isInstanceOf(Answered.Accepted.class);
            }
        }

        @Test
        void a_yes_after_a_no_wins_while_the_order_is_open() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                floor.decline("t1", order);
                floor.settle();
                assertThat(floor.accept("t1", order)).isInstanceOf(Answered.Accepted.class);
            }
        }

        @Test
        void a_late_yes_loses_kindly_to_whoever_was_faster() {
            try (Floor floor = new Floor(2)) {
                Order order = floor.ordered("a", TUESDAY);
                floor.settle();
                floor.accept("t1", order);
                Answered answered = floor.accept("t2", order);
                assertThat(answered).isInstanceOf(Answered.Refused.class);
                assertThat(((Answered.Refused) answered).why())
                        .isEqualTo(Reason.TAKEN_BY_ANOTHER);
                assertThat(floor.bookings("t2")).isEmpty();
            }
        }

        @Test
        void a_yes_to_a_lesson_that_overlaps_a_booked_one_is_refused() {
            try (Floor floor = new Floor(1)) {
                Order first = floor.ordered("a", "2026-11-23T09:40");
                Order second = floor.ordered("b", "2026-11-23T09:50");
                floor.settle();
                assertThat(floor.accept("t1", first)).isInstanceOf(Answered.Accepted.class);
                assertThat(((Answered.Refused) floor.accept("t1", second)).why())
                        .isEqualTo(Reason.OVERLAPS);
                floor.settle();
                assertThat(floor.offersOf(second)).containsExactly("t1 WITHDRAWN");
                assertThat(floor.bookings("t1")).hasSize(1);
            }
        }

        @Test
        void a_bare_yes_to_several_gets_one_and_its_repetition_the_same() {
            try (Floor floor = new Floor(1)) {
                Order first = floor.ordered("a", "2026-11-23T09:40");
                Order second = floor.ordered("b", "2026-11-23T09:50");
                floor.settle();
                List<OfferRef> both =
                        List.of(new OfferRef(first.id(), 1), new OfferRef(second.id(), 1));
                Answered answered = floor.orders.accept("m1", "t1", both);
                floor.orders.cancel(second.id(), "op1");
                assertThat(((Answered.Accepted) answered).ref().orderId()).isEqualTo(first.id());
                assertThat(floor.orders.accept("m1", "t1", both.reversed()))
                        .isInstanceOf(Answered.Accepted.class);
                assertThat(floor.bookings("t1"))
                        .extracting(Booking::orderId)
                        .containsExactly(first.id());
            }
        }

        @Test
        void of_all_who_race_for_one_order_exactly_one_wins() throws Exception {
            int racers = 20;
            try (Floor floor = new Floor(racers);
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Order order = floor.ordered("a", "2026-11-23T09:50");
                floor.settle();
                List<Future<Answered>> answers = new ArrayList<>();
                for (int i = 1; i <= racers; i++) {
                    String teacher = "t" + i;
                    answers.add(threads.submit(() -> floor.accept(teacher, order)));
                }
                int won = 0;
                for (Future<Answered> answer : answers) {
                    won += answer.get() instanceof Answered.Accepted ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
                int booked = 0;
                for (int i = 1; i <= racers; i++) {
                    booked += floor.bookings("t" + i).size();
                }
                assertThat(booked).isEqualTo(1);
            }
        }

        @Test
        void somebody_else_s_offer_cannot_be_accepted() {
            try (Floor floor = new Floor(2)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                Answered answered =
                        floor.orders.accept("m1", "t2", List.of(new OfferRef(order.id(), 1)));
                assertThat(((Answered.Refused) answered).why())
                        .isEqualTo(Reason.NOT_OFFERED);
            }
        }

        @Test
        void a_booking_left_behind_by_a_broken_acceptance_is_taken_back() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                floor.book("t1", order, "broken/" + order.id());
                floor.wind(Duration.ofMinutes(3));
                floor.bookingSweep.runOnce();
                assertThat(floor.bookings("t1")).isEmpty();
                assertThat(floor.accept("t1", order, "broken"))
                        .isInstanceOf(Answered.Accepted.class);
                assertThat(floor.bookings("t1"))
                        .extracting(Booking::answerId)
                        .containsExactly("broken/" + order.id() + "~2");
            }
        }

        @Test
        void a_yes_broken_off_after_its_first_booking_does_not_fill_another_order_with_it() {
            try (Floor floor = new Floor(2)) {
                Order first = floor.ordered("a", "2026-11-23T09:40");
                Order second = floor.ordered("b", "2026-11-23T09:50");
                floor.settle();
                floor.book("t1", first, "m1/" + first.id());
                floor.accept("t2", first);
                OfferRef mine =
                        floor.get(first).ref(floor.get(first).findOfferTo("t1").orElseThrow());
                OfferRef other =
                        floor.get(second).ref(floor.get(second).findOfferTo("t1").orElseThrow());
                Answered answered = floor.orders.accept("m1", "t1", List.of(mine, other));
                assertThat(((Answered.Accepted) answered).ref()).isEqualTo(other);
                assertThat(floor.bookings("t1"))
                        .extracting(Booking::orderId)
                        .containsExactly(second.id());
            }
        }

        @Test
        void an_offer_that_closed_on_its_way_is_told_to_be_closed_once_it_arrives() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.sweep.runOnce();
                floor.orders.cancel(order.id(), "op1");
                int facts = floor.get(order).factCount();
                floor.orders.offerTaken(new OfferRef(order.id(), 1), floor.now());
                floor.orders.offerTaken(new OfferRef(order.id(), 1), floor.now());
                assertThat(floor.get(order).factCount()).isEqualTo(facts + 1);
                assertThat(floor.get(order).facts().getLast()).isInstanceOf(Fact.OfferClosed.class);
            }
        }

        @Test
        void whom_no_channel_reached_is_asked_again_once_nobody_else_is_left() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.sweep.runOnce();
                floor.wind(Duration.ofMinutes(41));
                assertThat(floor.offersOf(order)).containsExactly("t1 WITHDRAWN");
                floor.wind(Duration.ofMinutes(11));
                assertThat(floor.offersOf(order)).containsExactly("t1 WITHDRAWN", "t1 OPEN");
            }
        }
    }

    @Nested
    class CallingOff {

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
        void a_lesson_that_has_begun_can_be_cancelled_by_nobody() {
            try (Floor floor = new Floor(1)) {
                Order order = floor.ordered("a", TUESDAY);
                floor.settle();
                floor.accept("t1", order);
                floor.settle().wind(TUESDAY);
                assertThat(floor.orders.cancel(order.id(), "op1"))
                        .isInstanceOf(Stopped.TooLate.class);
                assertThat(floor.orders.leave(order.id(), "t1"))
                        .isInstanceOf(Stopped.TooLate.class);
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

        @Test
        void nobody_is_present_for_another() {
            try (Floor floor = new Floor(2)) {
                Order order = floor.ordered("a", WEDNESDAY);
                floor.settle();
                floor.accept("t1", order);
                floor.settle();
                floor.orders.attend(order.id(), "t2", Attendance.PRESENT, "op1");
                assertThat(Having.of(floor.get(order)).orElseThrow().attendance())
                        .isEqualTo(Attendance.UNKNOWN);
                floor.orders.attend(order.id(), "t1", Attendance.PRESENT, "op1");
                assertThat(Having.of(floor.get(order)).orElseThrow().attendance())
                        .isEqualTo(Attendance.PRESENT);
            }
        }
    }

    @Nested
    class Afterwards {

        @Test
        void a_lesson_is_taught_at_its_end_and_rated_two_days_later() {
            try (Floor floor = new Floor(1)) {
                Order order = taught(floor);
                assertThat(floor.get(order).status()).isEqualTo(OrderStatus.TAUGHT);
                floor.wind(Duration.ofDays(2));
                assertThat(floor.get(order).status()).isEqualTo(OrderStatus.RATED);
                assertThat(floor.get(order).dueAt()).isNull();
            }
        }

        @Test
        void a_pupil_s_stars_count_once_and_can_be_changed_until_the_close() {
            try (Floor floor = new Floor(1)) {
                Order order = taught(floor);
                assertThat(floor.ratings.rate(order.id(), "p1", 3, floor.now()))
                        .isEqualTo(new Rated.Counted(floor.get(order), 3, false));
                assertThat(floor.ratings.rate(order.id(), "p1", 5, floor.now().plusSeconds(9)))
                        .isEqualTo(new Rated.Counted(floor.get(order), 5, true));
                assertThat(
                                floor.people
                                        .directory()
                                        .starsOf(floor.people.directory().getTeacher("t1"))
                                        .sum())
                        .isEqualTo(5);
                assertThat(
                                floor.ratings.rate(
                                        order.id(),
                                        "p1",
                                        1,
                                        order.lesson().end().plus(Duration.ofDays(2))))
                        .isInstanceOf(Rated.Closed.class);
            }
        }

        @Test
        void stars_from_another_class_are_not_taken() {
            try (Floor floor = new Floor(1)) {
                assertThat(floor.ratings.rate(taught(floor).id(), "p3", 5, floor.now()))
                        .isInstanceOf(Rated.NotTheirs.class);
            }
        }

        @Test
        void a_no_show_stops_the_stars_and_forgets_those_given() {
            try (Floor floor = new Floor(1)) {
                Order order = taught(floor);
                floor.ratings.rate(order.id(), "p1", 1, floor.now());
                floor.orders.reportNoShow(order.id(), "op1", "t1");
                floor.settle();
                assertThat(floor.get(order).status()).isEqualTo(OrderStatus.NO_SHOW);
                assertThat(
                                floor.people
                                        .directory()
                                        .starsOf(floor.people.directory().getTeacher("t1"))
                                        .count())
                        .isZero();
                assertThat(floor.ratings.rate(order.id(), "p2", 5, floor.now()))
                        .isInstanceOf(Rated.Closed.class);
            }
        }

        private static Order taught(Floor floor) {
            Order order = floor.ordered("a", TUESDAY);
            floor.settle();
            floor.accept("t1", order);
            floor.settle().wind("2026-11-24T09:30");
            return order;
        }
    }

    @Nested
    class Placing {

        @Test
        void placing_the_same_twice_makes_one_order() {
            try (Floor floor = new Floor(1)) {
                Order first = floor.ordered("a", WEDNESDAY);
                assertThat(floor.ordered("a", WEDNESDAY).id()).isEqualTo(first.id());
                assertThat(floor.store.listAll(10)).hasSize(1);
            }
        }

        @Test
        void a_second_order_for_the_class_at_that_time_is_asked_about() {
            try (Floor floor = new Floor(1)) {
                Order first = floor.ordered("a", WEDNESDAY);
                Placement second = new Placement("b", 0, "op1", first.lesson(), null, false);
                assertThat(floor.orders.place(second)).isEqualTo(new Placed.SameClass(first));
            }
        }

        @Test
        void a_lesson_that_has_begun_cannot_be_ordered() {
            try (Floor floor = new Floor(1)) {
                Order first = floor.ordered("a", WEDNESDAY);
                floor.wind(WEDNESDAY);
                Placement late = new Placement("b", 0, "op1", first.lesson(), null, true);
                assertThat(floor.orders.place(late)).isInstanceOf(Placed.Past.class);
            }
        }
    }
}
