package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.reason.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody is asked more often than is good: six times a day, four times an hour. */
class AskedTooOftenTest {

    private static final String FRIDAY = "2026-11-27T10:00";
    private static final String TOMORROW = "2026-11-24T12:00";

    @Test
    void who_said_no_four_times_within_an_hour_is_left_alone_until_it_is_over() {
        try (Floor floor = new Floor(1)) {
            asks(floor, 4, Duration.ofMinutes(5));
            Order fifth = floor.ordered("fifth", TOMORROW);
            floor.settle();
            assertThat(floor.offersOf(fifth)).isEmpty();
            assertThat(floor.get(fifth).findLastRound().orElseThrow().reasons().find("t1"))
                    .hasValue(Reason.ASKED_OFTEN);
            assertThat(((Progress.Open) floor.get(fifth).progress()).nobodyTold()).isFalse();
            floor.wind(Duration.ofMinutes(60));
            assertThat(floor.offersOf(fifth)).containsExactly("t1 OPEN");
        }
    }

    @Test
    void whoever_is_left_is_asked_a_fifth_time_for_a_lesson_that_is_about_to_begin() {
        try (Floor floor = new Floor(1)) {
            asks(floor, 4, Duration.ofMinutes(1));
            Order urgent = floor.ordered("urgent", "2026-11-23T09:40");
            floor.settle();
            assertThat(floor.offersOf(urgent)).containsExactly("t1 OPEN");
        }
    }

    @Test
    void six_offers_a_day_are_enough_however_urgent_the_seventh() {
        try (Floor floor = new Floor(1)) {
            asks(floor, 6, Duration.ofMinutes(30));
            Order urgent = floor.ordered("urgent", "2026-11-23T12:40");
            floor.settle();
            assertThat(floor.offersOf(urgent)).isEmpty();
            assertThat(floor.get(urgent).findLastRound().orElseThrow().reasons().find("t1"))
                    .hasValue(Reason.ASKED_ENOUGH);
        }
    }

    @Test
    void on_the_next_day_offers_go_on() {
        try (Floor floor = new Floor(1)) {
            asks(floor, 6, Duration.ofMinutes(30));
            Order seventh = floor.ordered("seventh", TOMORROW);
            floor.settle();
            assertThat(floor.offersOf(seventh)).isEmpty();
            floor.wind("2026-11-24T05:30");
            assertThat(floor.offersOf(seventh)).containsExactly("t1 OPEN");
        }
    }

    @Test
    void an_offer_without_an_answer_counts_as_two() {
        try (Floor floor = new Floor(1)) {
            for (int i = 0; i < 3; i++) {
                Order order = floor.ordered("silent" + i, FRIDAY);
                floor.settle();
                assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
                floor.wind(Duration.ofMinutes(31));
                floor.orders.cancel(order.id(), "op1");
                floor.settle();
            }
            Order fourth = floor.ordered("fourth", FRIDAY);
            floor.settle();
            assertThat(floor.offersOf(fourth)).isEmpty();
        }
    }

    @Test
    void lessons_that_are_offered_by_themselves_count_each_though_of_one_series_and_taken() {
        try (Floor floor = new Floor(1)) {
            for (int day = 24; day <= 30; day++) {
                Order order = floor.orderedInSeries("day" + day, "2026-11-" + day + "T10:00");
                floor.wind(Duration.ofMinutes(20));
                if (day == 30) {
                    assertThat(floor.offersOf(order)).isEmpty();
                } else {
                    assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
                    floor.accept("t1", order);
                    floor.settle();
                }
            }
        }
    }

    @Test
    void a_message_that_never_arrived_does_not_count() {
        try (Floor floor = new Floor(1)) {
            for (int i = 0; i < 6; i++) {
                Order order = floor.ordered("lost" + i, FRIDAY);
                floor.settle();
                floor.orders.offerUndeliverable(new OfferRef(order.id(), 1));
                floor.settle();
            }
            Order order = floor.ordered("a", FRIDAY);
            floor.settle();
            assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
        }
    }

    /** Asks t1 for so many lessons, one after the other; each is declined at once. */
    private static void asks(Floor floor, int times, Duration every) {
        for (int i = 0; i < times; i++) {
            Order order = floor.ordered("no" + i, FRIDAY);
            floor.settle();
            assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
            floor.decline("t1", order);
            floor.wind(every);
        }
    }
}
