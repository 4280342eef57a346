package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.testing.Given;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom a school named is asked alone for a while, and then the usual way, if the school wants. */
class NamedTest {

    private static final String TOMORROW = "2026-11-24T09:00";

    private final Floor floor = new Floor(4);
    private final List<Fact.NamedOver> told = new ArrayList<>();
    private final List<Fact.NobodyFound> nobody = new ArrayList<>();

    NamedTest() {
        floor.listenTo(fact -> {
            if (fact instanceof Fact.NamedOver over) {
                told.add(over);
            }
            if (fact instanceof Fact.NobodyFound found) {
                nobody.add(found);
            }
        });
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void who_was_named_is_asked_alone_though_others_are_nearer() {
        Order order = floor.orderedFor("t3", true, "o", TOMORROW);
        floor.settle();
        assertThat(floor.offersOf(order)).containsExactly("t3 OPEN");

        floor.accept("t3", order);
        floor.wind(Duration.ofHours(3));
        assertThat(floor.offersOf(order)).containsExactly("t3 ACCEPTED");
        assertThat(told).isEmpty();
    }

    @Test
    void the_others_are_asked_at_once_after_a_no_and_the_school_is_told_once() {
        Order order = floor.orderedFor("t3", true, "o", TOMORROW);
        floor.settle();
        floor.decline("t3", order);
        floor.settle();

        assertThat(floor.offersOf(order)).startsWith("t3 DECLINED", "t1 OPEN");
        assertThat(told)
                .singleElement()
                .satisfies(over -> assertThat(over.outcome()).isEqualTo(Named.Outcome.DECLINED))
                .satisfies(over -> assertThat(over.others()).isTrue());
    }

    @Test
    void without_an_answer_it_takes_two_hours_or_a_tenth_of_the_time_left() {
        Order near = floor.orderedFor("t3", true, "near", "2026-11-23T19:00");
        Order far = floor.orderedFor("t4", true, "far", "2026-11-26T09:00");
        floor.settle();

        floor.wind(Duration.ofMinutes(59));
        assertThat(floor.get(near).findAwaited()).isPresent();
        floor.wind(Duration.ofMinutes(1));
        assertThat(floor.get(near).findAwaited()).isEmpty();
        assertThat(floor.offersOf(near)).contains("t1 OPEN");

        assertThat(floor.get(far).findAwaited().orElseThrow().until())
                .isEqualTo(Given.at("2026-11-23T11:00"));
    }

    @Test
    void a_late_yes_of_who_was_named_still_counts() {
        Order order = floor.orderedFor("t3", true, "o", "2026-11-26T09:00");
        floor.settle();
        floor.wind(Duration.ofHours(2));
        assertThat(told).extracting(Fact.NamedOver::outcome).containsExactly(Named.Outcome.SILENT);

        floor.accept("t3", order);
        assertThat(floor.get(order).findTeacher()).contains("t3");
    }

    @Test
    void nobody_else_is_asked_where_the_school_wants_nobody_else() {
        Order order = floor.orderedFor("t3", false, "o", TOMORROW);
        floor.settle();
        floor.decline("t3", order);
        floor.wind(Duration.ofHours(5));

        assertThat(floor.offersOf(order)).containsExactly("t3 DECLINED");
        assertThat(told).singleElement().satisfies(over -> assertThat(over.others()).isFalse());

        floor.orders.seekOthers(order.id());
        floor.settle();
        assertThat(floor.offersOf(order)).startsWith("t3 DECLINED", "t1 OPEN");
        Order sought = floor.get(order);
        floor.orders.seekOthers(order.id());
        assertThat(floor.get(order)).isEqualTo(sought);
    }

    @Test
    void who_cannot_be_asked_is_told_of_and_others_are_asked() {
        floor.keepOut("t3");
        Order order = floor.orderedFor("t3", true, "o", TOMORROW);
        floor.settle();

        assertThat(told).extracting(Fact.NamedOver::outcome).containsExactly(Named.Outcome.CANNOT);
        assertThat(floor.offersOf(order)).startsWith("t1 OPEN");
    }

    @Test
    void an_appointment_goes_before_whatever_else_somebody_is_asked() {
        Order other = floor.ordered("other", "2026-11-26T09:00");
        floor.settle();
        assertThat(floor.offersOf(other)).containsExactly("t1 OPEN");

        List<Order> series = new ArrayList<>();
        for (int day = 1; day <= 8; day++) {
            series.add(
                    floor.orderedFor("t1", true, "s" + day, "2026-12-%02dT09:00".formatted(day)));
        }
        floor.settle();
        assertThat(series)
                .allSatisfy(order -> assertThat(floor.offersOf(order)).containsExactly("t1 OPEN"));
    }

    @Test
    void who_gives_the_lesson_back_is_told_of_once_and_others_are_asked_at_once() {
        Order order = floor.orderedFor("t3", true, "o", TOMORROW);
        floor.settle();
        floor.accept("t3", order);
        floor.orders.leave(order.id(), "t3");
        floor.settle();

        assertThat(told).isEmpty();
        assertThat(floor.offersOf(order)).contains("t1 OPEN");
    }

    @Test
    void nobody_else_is_asked_either_after_who_alone_was_wanted_gave_the_lesson_back() {
        Order order = floor.orderedFor("t3", false, "o", TOMORROW);
        floor.settle();
        floor.accept("t3", order);
        floor.orders.leave(order.id(), "t3");
        floor.wind(Duration.ofHours(5));
        assertThat(floor.offersOf(order)).noneMatch(offer -> offer.endsWith("OPEN"));

        floor.orders.seekOthers(order.id());
        floor.settle();
        assertThat(floor.offersOf(order)).contains("t1 OPEN");
    }

    @Test
    void a_late_yes_that_is_taken_back_leaves_it_to_the_school_too() {
        Order order = floor.orderedFor("t3", false, "o", "2026-11-26T09:00");
        floor.settle();
        floor.wind(Duration.ofHours(2));
        floor.accept("t3", order);
        floor.orders.leave(order.id(), "t3");
        floor.wind(Duration.ofHours(1));

        assertThat(floor.offersOf(order)).noneMatch(offer -> offer.endsWith("OPEN"));
        assertThat(floor.get(order).named())
                .extracting(Named::outcome)
                .isEqualTo(Named.Outcome.LEFT);
    }

    @Test
    void a_school_that_reports_the_one_it_wanted_missing_wants_another() {
        Order order = floor.orderedFor("t3", false, "o", TOMORROW);
        floor.settle();
        floor.accept("t3", order);
        floor.wind(Duration.ofHours(24));
        floor.orders.reportNoShow(order.id(), order.operatorId(), "t3");
        floor.settle();

        assertThat(floor.offersOf(order)).contains("t1 OPEN");
    }

    @Test
    void a_no_after_a_silence_is_told_where_nobody_else_may_be_asked() {
        Order order = silent();
        floor.decline("t3", order);
        floor.settle();

        assertThat(told)
                .extracting(Fact.NamedOver::outcome)
                .containsExactly(Named.Outcome.SILENT, Named.Outcome.DECLINED);
        assertThat(floor.get(order).named())
                .extracting(Named::outcome)
                .isEqualTo(Named.Outcome.DECLINED);
    }

    /** Two hours went by without a word of the only one wanted, whose time to answer runs on. */
    private Order silent() {
        floor.reachNobody();
        Order order = floor.orderedFor("t3", false, "o", "2026-11-26T09:00");
        floor.settle();
        floor.pass(Duration.ofSeconds(30));
        floor.reach("t3", order);
        floor.wind("2026-11-23T11:00");
        return order;
    }

    @Test
    void a_no_after_a_silence_adds_nothing_where_others_are_asked_already() {
        Order order = floor.orderedFor("t3", true, "o", "2026-11-26T09:00");
        floor.settle();
        floor.wind(Duration.ofHours(2));
        floor.decline("t3", order);
        floor.settle();

        assertThat(told).extracting(Fact.NamedOver::outcome).containsExactly(Named.Outcome.SILENT);
    }

    @Test
    void that_the_time_to_answer_ran_out_is_told_where_nobody_else_may_be_asked() {
        Order order = silent();
        floor.wind(Duration.ofMinutes(1));

        assertThat(floor.offersOf(order)).containsExactly("t3 EXPIRED");
        assertThat(told)
                .extracting(Fact.NamedOver::outcome)
                .containsExactly(Named.Outcome.SILENT, Named.Outcome.EXPIRED);
        floor.accept("t3", order);
        assertThat(floor.get(order).findTeacher()).contains("t3");
    }

    @Test
    void a_school_that_says_nothing_is_asked_once_more_and_the_office_told_once() {
        Order order = floor.orderedFor("t3", false, "o", "2026-11-26T09:00");
        floor.settle();
        floor.decline("t3", order);
        floor.settle();
        floor.wind(Duration.ofMinutes(119));
        assertThat(nobody).isEmpty();

        floor.wind(Duration.ofMinutes(1));
        assertThat(nobody).hasSize(1);
        floor.wind(Duration.ofHours(20));
        assertThat(nobody).hasSize(1);
        assertThat(floor.offersOf(order)).containsExactly("t3 DECLINED");
    }

    @Test
    void a_school_that_lets_others_be_asked_hears_if_there_is_nobody_either() {
        for (String id : List.of("t1", "t2", "t4")) {
            floor.keepOut(id);
        }
        Order order = floor.orderedFor("t3", false, "o", "2026-11-26T09:00");
        floor.settle();
        floor.decline("t3", order);
        floor.settle();
        floor.wind(Duration.ofHours(3));
        assertThat(nobody).hasSize(1);

        floor.orders.seekOthers(order.id());
        floor.settle();
        assertThat(nobody).hasSize(2);
    }

    @Test
    void the_time_alone_stands_still_at_night() {
        floor.wind("2026-11-23T20:50");
        Order order = floor.orderedFor("t3", true, "o", "2026-11-26T09:00");
        floor.settle();

        assertThat(floor.get(order).findAwaited().orElseThrow().until())
                .isEqualTo(Given.at("2026-11-24T06:50"));
        floor.wind("2026-11-24T06:49");
        assertThat(told).isEmpty();
        floor.wind("2026-11-24T06:50");
        assertThat(told).extracting(Fact.NamedOver::outcome).containsExactly(Named.Outcome.SILENT);
    }

    @Test
    void the_time_alone_begins_when_the_question_is_put() {
        Order order = floor.orderedFor("t3", true, "o", "2026-11-26T09:00");
        floor.pass(Duration.ofHours(3));
        floor.settle();

        assertThat(told).isEmpty();
        assertThat(floor.get(order).findAwaited().orElseThrow().until())
                .isEqualTo(floor.now().plus(Duration.ofHours(2)));
    }

    @Test
    void who_was_reached_late_has_the_time_alone_from_then() {
        floor.reachNobody();
        Order order = floor.orderedFor("t3", true, "o", "2026-11-26T09:00");
        floor.settle();
        floor.pass(Duration.ofMinutes(90));
        floor.reach("t3", order);

        floor.wind(Duration.ofMinutes(60));
        assertThat(told).isEmpty();
        floor.wind(Duration.ofMinutes(60));
        assertThat(told).extracting(Fact.NamedOver::outcome).containsExactly(Named.Outcome.SILENT);
    }

    @Test
    void who_was_not_reached_was_not_silent() {
        floor.reachNobody();
        Order order = floor.orderedFor("t3", true, "o", "2026-11-26T09:00");
        floor.settle();
        floor.wind(Duration.ofHours(2));

        assertThat(told).extracting(Fact.NamedOver::outcome).containsExactly(Named.Outcome.CANNOT);
        assertThat(floor.offersOf(order)).contains("t1 OPEN");
    }

    @Test
    void a_school_that_keeps_the_time_of_a_lesson_given_back_gets_somebody_else() {
        Order order = floor.orderedFor("t3", false, "o", "2026-11-26T09:00");
        floor.settle();
        floor.accept("t3", order);
        floor.settle();
        Lesson lesson = order.lesson();
        Lesson later =
                new Lesson(
                        lesson.npsn(),
                        lesson.subject(),
                        lesson.className(),
                        lesson.start().plus(Duration.ofHours(3)),
                        lesson.end().plus(Duration.ofHours(3)),
                        lesson.jp());
        floor.orders.askToMove(order.id(), "q", "op1", later);
        floor.orders.leave(order.id(), "t3");
        floor.settle();
        assertThat(floor.offersOf(order)).noneMatch(offer -> offer.endsWith("OPEN"));

        floor.orders.keepTime(order.id(), "q");
        floor.settle();
        assertThat(floor.offersOf(order)).contains("t1 OPEN");
    }

    @Test
    void an_order_that_came_with_it_gets_somebody_else_than_the_one_who_was_named() {
        Order named = floor.orderedFor("t1", true, "named", "2026-11-26T09:00");
        Order other = floor.ordered("other", "2026-11-27T09:00");
        floor.settle();

        assertThat(floor.offersOf(named)).containsExactly("t1 OPEN");
        assertThat(floor.offersOf(other)).containsExactly("t2 OPEN");
    }
}
