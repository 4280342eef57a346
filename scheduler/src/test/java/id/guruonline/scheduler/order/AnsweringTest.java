package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.timetable.Booking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A yes or a no, early, late, twice, or many at once. */
class AnsweringTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";
    private static final String TUESDAY = "2026-11-24T07:30";

    @Test
    void a_yes_books_the_lesson_and_withdraws_the_other_offers() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", TUESDAY);
            floor.settle();
            assertThat(floor.accept("t2", order)).isInstanceOf(Answered.Accepted.class);
            floor.settle();
            assertThat(floor.offersOf(order)).containsExactly("t1 WITHDRAWN", "t2 ACCEPTED");
            assertThat(floor.bookings("t2")).singleElement().matches(Booking::isConfirmed);
            assertThat(floor.holds.listHolds(floor.now())).isEmpty();
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
            assertThat(((Answered.Refused) answered).why()).isEqualTo(Reason.TAKEN_BY_ANOTHER);
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
            assertThat(((Answered.Refused) answered).why()).isEqualTo(Reason.NOT_OFFERED);
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
            assertThat(floor.accept("t1", order, "broken")).isInstanceOf(Answered.Accepted.class);
            assertThat(floor.bookings("t1"))
                    .extracting(Booking::answerId)
                    .containsExactly("broken/" + order.id() + "~2");
        }
    }

    @Test
    void a_booking_left_behind_is_taken_back_though_the_clock_was_set_back() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.book("t1", order, "broken/" + order.id());
            floor.wait("2026-11-23T04:00");
            floor.bookingSweep.runOnce();
            assertThat(floor.bookings("t1")).hasSize(1);
            floor.wait("2026-11-23T04:00:29");
            floor.bookingSweep.runOnce();
            assertThat(floor.bookings("t1")).hasSize(1);
            floor.wait("2026-11-23T04:00:30");
            floor.bookingSweep.runOnce();
            assertThat(floor.bookings("t1")).isEmpty();
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
            OfferRef mine = floor.get(first).ref(floor.get(first).findOfferTo("t1").orElseThrow());
            OfferRef other =
                    floor.get(second).ref(floor.get(second).findOfferTo("t1").orElseThrow());
            Answered answered = floor.orders.accept("m1", "t1", List.of(mine, other));
            assertThat(((Answered.Accepted) answered).ref()).isEqualTo(other);
            assertThat(floor.bookings("t1"))
                    .extracting(Booking::orderId)
                    .containsExactly(second.id());
        }
    }
}
