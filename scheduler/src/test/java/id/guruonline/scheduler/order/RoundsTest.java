package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Round;
import id.guruonline.scheduler.reason.NotAsked;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.reason.ReasonCount;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each round of offers keeps with the order: why the others were not asked. */
class RoundsTest {

    private static final String WEDNESDAY = "2026-11-25T09:40";

    @Test
    void a_wave_is_saved_with_why_the_others_are_not_asked() {
        try (Floor floor = new Floor(3)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();

            Round round = last(floor, order);

            assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
            assertThat(round.wave()).isEqualTo(1);
            assertThat(round.at()).isEqualTo(floor.now());
            assertThat(round.reasons().counts())
                    .containsExactly(new ReasonCount(Reason.NOT_YET, 2));
            assertThat(round.reasons().nearest())
                    .extracting(NotAsked::teacherId)
                    .containsExactly("t2", "t3");
        }
    }

    @Test
    void whoever_was_asked_before_is_counted_so_in_the_next_wave() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.decline("t1", order);
            floor.settle();

            assertThat(last(floor, order).wave()).isEqualTo(2);
            assertThat(last(floor, order).reasons().find("t1")).hasValue(Reason.ALREADY_ASKED);
        }
    }

    @Test
    void a_round_that_finds_nobody_is_saved_as_well() {
        try (Floor floor = new Floor(1)) {
            Order first = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.accept("t1", first);
            Order second = floor.ordered("b", WEDNESDAY);
            floor.settle();

            assertThat(floor.offersOf(second)).isEmpty();
            assertThat(last(floor, second).wave()).isEqualTo(1);
            assertThat(last(floor, second).widened()).isEqualTo(2);
            assertThat(last(floor, second).reasons().counts())
                    .containsExactly(new ReasonCount(Reason.OVERLAPS, 1));
        }
    }

    @Test
    void whoever_is_asked_about_another_lesson_is_held() {
        try (Floor floor = new Floor(1)) {
            Order first = floor.ordered("a", WEDNESDAY);
            Order second = floor.ordered("b", "2026-11-26T09:40");
            floor.settle();

            assertThat(floor.offersOf(first)).containsExactly("t1 OPEN");
            assertThat(last(floor, second).reasons().find("t1")).hasValue(Reason.HELD);
        }
    }

    @Test
    void a_wave_that_is_tried_again_is_kept_once() {
        try (Floor floor = new Floor(0)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.wind(Duration.ofMinutes(30));

            assertThat(floor.get(order).rounds()).hasSize(1);
            assertThat(last(floor, order).at()).isEqualTo(floor.now());
        }
    }

    @Test
    void the_newest_three_waves_are_kept() {
        try (Floor floor = new Floor(5)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            for (String teacher : List.of("t1", "t2", "t3")) {
                floor.decline(teacher, order);
                floor.settle();
            }

            assertThat(floor.get(order).rounds()).extracting(Round::wave).containsExactly(2, 3, 4);
        }
    }

    private static Round last(Floor floor, Order order) {
        return floor.get(order).findLastRound().orElseThrow();
    }
}
