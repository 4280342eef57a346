package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.assembly.SchedulerRules;
import id.guruonline.scheduler.order.state.Burst;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders that come right after one another are matched together; one that is alone at once. */
class BurstTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";
    private static final String THURSDAY = "2026-11-26T10:00";
    private static final String FRIDAY = "2026-11-27T10:00";

    private final Floor floor = new Floor(8, gathering());

    private static SchedulerRules gathering() {
        SchedulerRules rules = TestRules.in(Given.ZONE);
        Burst burst = new Burst(Duration.ofHours(3), Duration.ofSeconds(5), Duration.ofSeconds(45));
        return new SchedulerRules(
                rules.offers().gathering(burst),
                rules.matching(),
                rules.timetable(),
                rules.journal());
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void one_that_comes_alone_goes_out_at_once() {
        Order first = floor.ordered("first", WEDNESDAY);
        floor.settle();
        assertThat(floor.offersOf(first)).containsExactly("t1 OPEN");

        seconds(6);
        Order second = floor.ordered("second", THURSDAY);
        floor.settle();
        assertThat(floor.offersOf(second)).containsExactly("t2 OPEN");
    }

    @Test
    void those_that_follow_wait_until_five_seconds_pass_without_another() {
        Order first = floor.ordered("first", WEDNESDAY);
        floor.settle();
        seconds(2);
        Order second = floor.ordered("second", THURSDAY);
        floor.settle();
        seconds(4);
        Order third = floor.ordered("third", FRIDAY);
        floor.settle();

        seconds(4);
        assertThat(floor.offersOf(first)).containsExactly("t1 OPEN");
        assertThat(floor.offersOf(second)).isEmpty();
        assertThat(floor.offersOf(third)).isEmpty();

        seconds(1);
        assertThat(floor.offersOf(second)).containsExactly("t2 OPEN");
        assertThat(floor.offersOf(third)).containsExactly("t3 OPEN");
        assertThat(floor.get(second).offers().getFirst().madeAt())
                .isEqualTo(floor.get(third).offers().getFirst().madeAt());
    }

    @Test
    void however_many_still_come_they_wait_for_forty_five_seconds_at_most() {
        List<Order> placed = new ArrayList<>();
        Instant began = floor.now();
        for (int i = 0; i < 16; i++) {
            placed.add(floor.ordered("o" + i, "2026-12-%02dT10:00".formatted(i + 1)));
            floor.settle();
            seconds(3);
        }
        assertThat(placed.subList(0, 8))
                .allSatisfy(order -> assertThat(floor.offersOf(order)).hasSize(1))
                .allSatisfy(order ->
                        assertThat(floor.get(order).offers().getFirst().madeAt())
                                .isBetween(began, began.plusSeconds(45)));
        assertThat(floor.get(placed.get(15)).findLastRound()).isEmpty();
        seconds(2);
        assertThat(floor.get(placed.get(15)).findLastRound()).isPresent();
    }

    @Test
    void no_order_gets_its_second_teacher_before_each_has_its_first() {
        List<Order> placed = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            placed.add(floor.ordered("o" + i, "2026-12-%02dT10:00".formatted(i + 1)));
            floor.settle();
        }
        seconds(5);
        assertThat(placed).allSatisfy(order -> assertThat(floor.offersOf(order)).hasSize(1));
    }

    @Test
    void in_the_last_three_hours_nobody_waits() {
        floor.ordered("first", WEDNESDAY);
        Order soon = floor.ordered("soon", "2026-11-23T12:00");
        floor.settle();
        assertThat(floor.offersOf(soon)).isNotEmpty();
    }

    @Test
    void nobody_waits_so_long_that_the_night_comes() {
        floor.wait("2026-11-23T20:59:57");
        floor.ordered("first", WEDNESDAY);
        Order second = floor.ordered("second", THURSDAY);
        floor.settle();
        assertThat(floor.offersOf(second)).isNotEmpty();
    }

    @Test
    void the_lessons_of_one_card_come_as_one_and_are_put_before_one_teacher() {
        Order first = part(0, WEDNESDAY);
        floor.settle();
        Order second = part(1, THURSDAY);
        floor.settle();
        assertThat(floor.offersOf(first)).isEmpty();

        seconds(5);
        assertThat(floor.offersOf(first)).containsExactly("t1 OPEN");
        assertThat(floor.offersOf(second)).containsExactly("t1 OPEN");
    }

    @Test
    void what_one_school_lacks_on_one_day_is_put_before_one_teacher() {
        floor.ordered("first", FRIDAY);
        floor.settle();
        Order early = floor.ordered("second", "2026-11-25T07:00");
        Order late = floor.ordered("third", "2026-11-25T10:00");
        Order other = floor.ordered("fourth", THURSDAY);

        seconds(5);
        assertThat(floor.offersOf(early)).containsExactly("t2 OPEN");
        assertThat(floor.offersOf(late)).containsExactly("t2 OPEN");
        assertThat(floor.offersOf(other)).containsExactly("t3 OPEN");
    }

    @Test
    void those_of_them_that_are_soon_wait_for_the_others_too() {
        Order first = part(0, "2026-11-23T12:00");
        floor.settle();
        Order second = part(1, "2026-11-23T14:30");
        assertThat(floor.offersOf(first)).isEmpty();

        seconds(5);
        assertThat(floor.offersOf(first)).isNotEmpty();
        assertThat(floor.offersOf(second)).isEqualTo(floor.offersOf(first));
    }

    @Test
    void who_does_not_know_of_others_matches_an_order_when_it_says() {
        floor.ordered("first", WEDNESDAY);
        Order second = floor.ordered("second", THURSDAY);
        seconds(4);
        floor.ordered("third", FRIDAY);
        floor.sweep.forget();
        seconds(1);
        assertThat(floor.offersOf(second)).hasSize(1);
    }

    @Test
    void one_that_is_sent_once_more_later_waits_for_nothing_that_came_before() {
        floor.ordered("first", WEDNESDAY);
        Order begun = part(0, THURSDAY);
        floor.settle();
        assertThat(floor.offersOf(begun)).isEmpty();
        seconds(6);
        Order sent = part(1, FRIDAY);
        seconds(5);
        assertThat(floor.offersOf(sent)).isNotEmpty();
    }

    private Order part(int index, String start) {
        Instant from = Given.at(start);
        Lesson lesson =
                new Lesson(
                        Floor.SCHOOL,
                        Subject.MATEMATIKA,
                        "5A",
                        from,
                        from.plus(Duration.ofHours(2)),
                        3);
        Placement placement = new Placement("card", index, "op1", lesson, "card", null, true);
        return ((Placed.Done) floor.orders.place(placement)).order();
    }

    private void seconds(int seconds) {
        floor.wind(Duration.ofSeconds(seconds));
    }
}
