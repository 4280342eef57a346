package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.reason.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** To whom an order goes out, when, and what becomes of it where nobody takes it. */
class OfferingTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";
    private static final String TUESDAY = "2026-11-24T07:30";

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
    void who_has_days_to_think_about_one_lesson_may_be_asked_for_a_more_urgent_one() {
        try (Floor floor = new Floor(1)) {
            Order nextWeek = floor.ordered("next week", "2026-11-30T10:00");
            floor.settle();
            Order tomorrow = floor.ordered("tomorrow", TUESDAY);
            floor.settle();
            assertThat(floor.offersOf(nextWeek)).containsExactly("t1 OPEN");
            assertThat(floor.offersOf(tomorrow)).containsExactly("t1 OPEN");
        }
    }

    @Test
    void who_thinks_about_an_urgent_lesson_is_left_alone_with_others() {
        try (Floor floor = new Floor(1)) {
            Order tomorrow = floor.ordered("tomorrow", TUESDAY);
            floor.settle();
            Order nextWeek = floor.ordered("next week", "2026-11-30T10:00");
            floor.settle();
            assertThat(floor.offersOf(nextWeek)).isEmpty();
            floor.decline("t1", tomorrow);
            floor.settle();
            assertThat(floor.offersOf(nextWeek)).containsExactly("t1 OPEN");
        }
    }

    @Test
    void of_two_open_offers_at_one_time_the_one_not_taken_is_withdrawn() {
        try (Floor floor = new Floor(1)) {
            floor.wind("2026-11-24T07:20");
            Order asked = floor.ordered("asked", "2026-11-25T07:30");
            floor.settle();
            floor.wait("2026-11-24T07:31");
            Order urgent = floor.ordered("urgent", "2026-11-25T07:30");
            floor.settle();
            assertThat(floor.offersOf(urgent)).containsExactly("t1 OPEN");
            floor.accept("t1", urgent);
            floor.settle();
            assertThat(floor.offersOf(asked)).doesNotContain("t1 OPEN", "t1 ACCEPTED");
        }
    }

    @Test
    void a_teacher_has_one_open_offer_of_one_urgency_at_a_time() {
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
    void of_an_offer_that_the_channel_took_late_the_night_takes_no_time_to_answer() {
        try (Floor floor = new Floor(1)) {
            floor.wind("2026-11-23T20:50");
            Order order = floor.ordered("a", "2026-11-24T10:00");
            floor.sweep.runOnce();
            floor.orders.offerTaken(new OfferRef(order.id(), 1), Floor.at("2026-11-23T20:55"));
            assertThat(floor.get(order).offers().getFirst().answerBy())
                    .isEqualTo(Floor.at("2026-11-24T05:05"));
        }
    }

    @Test
    void who_took_a_lesson_meanwhile_is_given_time_after_it() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.sweep.runOnce();
            Order now = floor.ordered("now", "2026-11-23T09:10");
            floor.book("t1", now, "yes");
            floor.orders.offerTaken(new OfferRef(order.id(), 1), Floor.at("2026-11-23T09:20"));
            assertThat(floor.get(order).offers().getFirst().answerBy())
                    .isEqualTo(Floor.at("2026-11-23T11:40"));
        }
    }

    @Test
    void who_answers_an_offer_that_closed_on_its_way_hears_why_and_is_asked_again_later() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", "2026-11-23T09:40");
            floor.sweep.runOnce();
            floor.orders.offerTaken(new OfferRef(order.id(), 1), floor.now());
            floor.accept("t1", order);
            floor.orders.offerTaken(new OfferRef(order.id(), 2), floor.now());
            floor.settle();
            assertThat(floor.accept("t2", order))
                    .isInstanceOfSatisfying(
                            Answered.Refused.class,
                            refused ->
                                    assertThat(refused.why()).isEqualTo(Reason.TAKEN_BY_ANOTHER));
            floor.orders.leave(order.id(), "t1");
            floor.settle();
            assertThat(floor.offersOf(order))
                    .containsExactly("t1 DECLINED", "t2 WITHDRAWN", "t2 OPEN");
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
    void who_was_silent_and_is_busy_when_the_matter_grows_urgent_is_asked_once_free() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle().wind("2026-11-23T09:31");
            floor.wind("2026-11-24T09:58");
            Order other = floor.ordered("other", "2026-11-25T07:30");
            floor.settle();
            assertThat(floor.offersOf(other)).containsExactly("t1 OPEN");
            floor.wind("2026-11-24T10:00");
            assertThat(floor.offersOf(order)).containsExactly("t1 EXPIRED");
            floor.wind("2026-11-24T10:02");
            floor.decline("t1", other);
            floor.settle();
            assertThat(floor.offersOf(order)).containsExactly("t1 EXPIRED", "t1 OPEN");
        }
    }

    @Test
    void an_order_that_nobody_took_is_unfilled_when_less_than_one_lesson_hour_is_left() {
        try (Floor floor = new Floor(1)) {
            Order order = floor.ordered("a", "2026-11-23T09:30");
            floor.settle().wind("2026-11-23T09:30");
            floor.wind("2026-11-23T10:49");
            assertThat(floor.get(order).status()).isEqualTo(OrderStatus.OPEN);
            floor.wind("2026-11-23T10:50");
            assertThat(floor.get(order).status()).isEqualTo(OrderStatus.UNFILLED);
            assertThat(floor.get(order).dueAt()).isNull();
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
