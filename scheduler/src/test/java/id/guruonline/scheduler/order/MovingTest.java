package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.decision.Moved;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.Exchange;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.Reminder;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.TestRules;
import id.guruonline.scheduler.timetable.Booking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A lesson that a teacher has comes to another time only once the teacher agreed. */
class MovingTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";
    private static final String AN_HOUR_LATER = "2026-11-25T11:00";
    private static final String NEXT_WEEK = "2026-12-02T10:00";
    private static final String QUESTION = "card-1";

    private static Lesson lessonAt(String start) {
        Instant from = Floor.at(start);
        return new Lesson(
                Floor.SCHOOL, Subject.MATEMATIKA, "5A", from, from.plus(Duration.ofHours(2)), 3);
    }

    /** An order of which the first teacher has the lesson. */
    private static Order taken(Floor floor, String name, String start) {
        Order order = floor.ordered(name, start);
        floor.settle();
        floor.accept("t1", order);
        floor.settle();
        return floor.get(order);
    }

    private static Moved ask(Floor floor, Order order, String start) {
        Moved moved = floor.orders.askToMove(order.id(), QUESTION, "op1", lessonAt(start));
        floor.settle();
        floor.orders.moveTaken(wish(order), floor.now());
        return moved;
    }

    private static Moved agree(Floor floor, Order order, String turn) {
        return floor.orders.agreeToMove(turn, "t1", order.id(), QUESTION);
    }

    private static Move.Outcome outcome(Floor floor, Order order) {
        return floor.get(order).exchange().findMove(QUESTION).orElseThrow().outcome();
    }

    private static List<Instant> bookedAt(Floor floor) {
        return floor.bookings("t1").stream().map(Booking::start).toList();
    }

    @Test
    void until_the_yes_everything_is_as_it_was() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            assertThat(ask(floor, order, NEXT_WEEK)).isInstanceOf(Moved.Wanted.class);
            assertThat(floor.get(order).lesson()).isEqualTo(order.lesson());
            assertThat(floor.get(order).progress()).isEqualTo(order.progress());
            assertThat(bookedAt(floor)).containsExactly(Floor.at(WEDNESDAY));
        }
    }

    @Test
    void an_order_is_called_off_for_another_time_only_while_nobody_has_it() {
        try (Floor floor = new Floor(1)) {
            Order sought = floor.ordered("b", NEXT_WEEK);
            Order taken = taken(floor, "a", WEDNESDAY);
            assertThat(floor.orders.cancelOpen(taken.id(), "op1", lessonAt(AN_HOUR_LATER)))
                    .isInstanceOf(Stopped.TooLate.class);
            assertThat(floor.orders.cancelOpen(sought.id(), "op1", lessonAt(AN_HOUR_LATER)))
                    .isInstanceOf(Stopped.Done.class);
            assertThat(floor.get(taken).status()).isEqualTo(OrderStatus.FILLED);
            assertThat(floor.get(sought).status()).isEqualTo(OrderStatus.CANCELLED);
        }
    }

    @Test
    void a_yes_moves_order_and_booking_and_the_reminders_begin_anew() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.Done.class);
            floor.settle();
            Order moved = floor.get(order);
            assertThat(moved.lesson()).isEqualTo(lessonAt(NEXT_WEEK));
            assertThat(moved.findTeacher()).contains("t1");
            assertThat(bookedAt(floor)).containsExactly(Floor.at(NEXT_WEEK));
            assertThat(floor.bookings("t1")).allMatch(Booking::isConfirmed);
            assertThat(moved.dueAt())
                    .isEqualTo(
                            Reminder.EVENING_BEFORE.dueAt(
                                    moved.lesson(), TestRules.offers(Given.ZONE)));
        }
    }

    @Test
    void a_new_time_that_overlaps_the_old_one_is_not_in_its_own_way() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            assertThat(ask(floor, order, AN_HOUR_LATER)).isInstanceOf(Moved.Wanted.class);
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.Done.class);
            floor.settle();
            assertThat(bookedAt(floor)).containsExactly(Floor.at(AN_HOUR_LATER));
        }
    }

    @Test
    void a_yes_that_is_repeated_or_said_twice_gives_the_same() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            agree(floor, order, "yes");
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.Done.class);
            assertThat(agree(floor, order, "again")).isInstanceOf(Moved.Done.class);
            floor.settle();
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.Done.class);
            assertThat(bookedAt(floor)).containsExactly(Floor.at(NEXT_WEEK));
        }
    }

    @Test
    void who_is_booked_then_is_not_even_asked() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            taken(floor, "b", NEXT_WEEK);
            assertThat(ask(floor, order, NEXT_WEEK)).isInstanceOf(Moved.Clashes.class);
            assertThat(floor.get(order).lesson()).isEqualTo(order.lesson());
            assertThat(floor.get(order).exchange().findAwaitedMove()).isEmpty();
        }
    }

    @Test
    void who_was_booked_meanwhile_cannot_agree_any_more() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            taken(floor, "b", NEXT_WEEK);
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.Clashes.class);
            floor.settle();
            assertThat(outcome(floor, order)).isEqualTo(Move.Outcome.CLASHES);
            assertThat(bookedAt(floor)).containsExactly(Floor.at(WEDNESDAY), Floor.at(NEXT_WEEK));
        }
    }

    @Test
    void a_no_keeps_the_time_and_second_thoughts_count_until_the_school_decides() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            floor.orders.refuseToMove("t1", order.id(), QUESTION);
            assertThat(outcome(floor, order)).isEqualTo(Move.Outcome.DECLINED);
            assertThat(floor.get(order).lesson()).isEqualTo(order.lesson());
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.Done.class);
        }
    }

    @Test
    void what_the_school_keeps_nobody_moves() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            floor.orders.keepTime(order.id(), QUESTION);
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.TooLate.class);
            floor.settle();
            assertThat(bookedAt(floor)).containsExactly(Floor.at(WEDNESDAY));
        }
    }

    @Test
    void whoever_is_silent_keeps_the_time_and_may_still_agree() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            Instant by = floor.get(order).exchange().findMove(QUESTION).orElseThrow().answerBy();
            floor.wind(Duration.between(floor.now(), by));
            assertThat(outcome(floor, order)).isEqualTo(Move.Outcome.SILENT);
            assertThat(floor.get(order).lesson()).isEqualTo(order.lesson());
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.Done.class);
        }
    }

    @Test
    void whom_no_channel_told_was_not_silent_and_may_still_agree() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            floor.orders.askToMove(order.id(), QUESTION, "op1", lessonAt(NEXT_WEEK));
            floor.settle();
            Instant by = floor.get(order).exchange().findMove(QUESTION).orElseThrow().answerBy();
            floor.wind(Duration.between(floor.now(), by));
            assertThat(outcome(floor, order)).isEqualTo(Move.Outcome.UNHEARD);
            assertThat(floor.get(order).lesson()).isEqualTo(order.lesson());
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.Done.class);
        }
    }

    @Test
    void what_cannot_be_delivered_is_waited_for_no_longer() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            floor.orders.askToMove(order.id(), QUESTION, "op1", lessonAt(NEXT_WEEK));
            floor.orders.moveUndeliverable(new AskRef.OfMove(order.id(), "another"));
            assertThat(outcome(floor, order)).isEqualTo(Move.Outcome.ASKED);
            floor.orders.moveUndeliverable(wish(order));
            assertThat(outcome(floor, order)).isEqualTo(Move.Outcome.UNHEARD);
        }
    }

    @Test
    void what_fails_after_a_channel_took_it_is_waited_for_no_longer_either() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            floor.orders.moveUndeliverable(wish(order));
            assertThat(outcome(floor, order)).isEqualTo(Move.Outcome.UNHEARD);
        }
    }

    private static AskRef.OfMove wish(Order order) {
        return new AskRef.OfMove(order.id(), QUESTION);
    }

    @Test
    void there_is_time_to_answer_until_half_of_what_is_left_at_most() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            floor.wind("2026-11-25T09:50");
            ask(floor, order, AN_HOUR_LATER);
            assertThat(floor.get(order).exchange().findMove(QUESTION).orElseThrow().answerBy())
                    .isBetween(Floor.at("2026-11-25T09:51"), Floor.at("2026-11-25T09:55"));
        }
    }

    @Test
    void nobody_is_asked_in_the_quiet_hours_what_can_wait() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", NEXT_WEEK);
            floor.wind("2026-11-24T23:00");
            ask(floor, order, "2026-12-03T10:00");
            assertThat(outcome(floor, order)).isEqualTo(Move.Outcome.PLANNED);
            floor.wind("2026-11-25T07:30");
            assertThat(outcome(floor, order)).isEqualTo(Move.Outcome.ASKED);
            assertThat(floor.get(order).exchange().findMove(QUESTION).orElseThrow().answerBy())
                    .isAfter(floor.now());
        }
    }

    @Test
    void who_gives_the_lesson_back_instead_answers_nothing_any_more() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            floor.orders.leave(order.id(), "t1");
            assertThat(outcome(floor, order)).isEqualTo(Move.Outcome.LEFT);
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.TooLate.class);
            floor.settle();
            assertThat(bookedAt(floor)).isEmpty();
            assertThat(floor.get(order).lesson()).isEqualTo(order.lesson());
        }
    }

    @Test
    void a_wish_takes_the_place_of_the_one_before() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            floor.orders.askToMove(order.id(), "card-2", "op1", lessonAt(AN_HOUR_LATER));
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.TooLate.class);
            assertThat(floor.orders.agreeToMove("yes", "t1", order.id(), "card-2"))
                    .isInstanceOf(Moved.Done.class);
            floor.settle();
            assertThat(bookedAt(floor)).containsExactly(Floor.at(AN_HOUR_LATER));
        }
    }

    @Test
    void a_wish_whose_place_a_newer_one_took_never_comes_back() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            floor.orders.askToMove(order.id(), "card-2", "op2", lessonAt(AN_HOUR_LATER));
            assertThat(ask(floor, order, NEXT_WEEK)).isInstanceOf(Moved.TooLate.class);
            assertThat(floor.get(order).exchange().findMoveSince(QUESTION))
                    .map(Move::questionId)
                    .contains("card-2");
        }
    }

    @Test
    void only_so_many_wishes_are_remembered() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            for (int i = 0; i < 2 * Exchange.MOST_SUPERSEDED; i++) {
                floor.orders.askToMove(order.id(), "card-" + i, "op1", lessonAt(NEXT_WEEK));
            }
            assertThat(floor.get(order).exchange().superseded())
                    .hasSize(Exchange.MOST_SUPERSEDED)
                    .endsWith("card-" + (2 * Exchange.MOST_SUPERSEDED - 2));
        }
    }

    @Test
    void the_class_has_an_order_where_one_is_wished_to_be_until_the_school_decides() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            assertThat(floor.orders.listSameClass(List.of(lessonAt(NEXT_WEEK)))).isEmpty();
            ask(floor, order, NEXT_WEEK);
            assertThat(floor.orders.listSameClass(List.of(lessonAt(NEXT_WEEK))))
                    .extracting(Order::id)
                    .containsExactly(order.id());
            floor.orders.keepTime(order.id(), QUESTION);
            assertThat(floor.orders.listSameClass(List.of(lessonAt(NEXT_WEEK)))).isEmpty();
        }
    }

    @Test
    void a_yes_that_broke_off_after_booking_leaves_the_old_time_alone() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            Booking half =
                    order.booking(
                            "yes/" + order.id(),
                            lessonAt(NEXT_WEEK),
                            new Place(-1.5, 102.1),
                            floor.now());
            floor.timetables.book(floor.people.directory().getTeacher("t1"), half);
            floor.pass(Duration.ofMinutes(10));
            floor.bookingSweep.runOnce();
            assertThat(bookedAt(floor)).containsExactly(Floor.at(WEDNESDAY));
            assertThat(agree(floor, order, "yes")).isInstanceOf(Moved.Done.class);
            floor.settle();
            assertThat(bookedAt(floor)).containsExactly(Floor.at(NEXT_WEEK));
        }
    }

    @Test
    void a_yes_whose_fact_is_not_worked_off_yet_keeps_its_booking() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            ask(floor, order, NEXT_WEEK);
            agree(floor, order, "yes");
            floor.pass(Duration.ofMinutes(10));
            floor.bookingSweep.runOnce();
            floor.settle();
            assertThat(bookedAt(floor)).containsExactly(Floor.at(NEXT_WEEK));
        }
    }

    @Test
    void an_offer_of_the_old_time_takes_nothing_of_the_new_one() {
        try (Floor floor = new Floor(2)) {
            Order order = floor.ordered("a", WEDNESDAY);
            floor.settle();
            floor.decline("t1", order);
            floor.settle();
            floor.accept("t2", order);
            floor.settle();
            floor.pass(Duration.ofMinutes(1));
            ask(floor, order, AN_HOUR_LATER);
            floor.orders.agreeToMove("yes", "t2", order.id(), QUESTION);
            floor.orders.leave(order.id(), "t2");
            Answered late = floor.accept("t1", order);
            assertThat(((Answered.Refused) late).why()).isEqualTo(Reason.MOVED);
        }
    }

    @Test
    void of_a_yes_and_a_lesson_given_back_at_one_moment_nothing_is_left_booked() {
        atTheMomentOfAYes(
                (floor, order) -> floor.orders.leave(order.id(), "t1"),
                (floor, order) -> {
                    assertThat(floor.get(order).status()).isEqualTo(OrderStatus.OPEN);
                    assertThat(bookedAt(floor)).isEmpty();
                });
    }

    @Test
    void of_a_yes_and_a_cancelled_order_at_one_moment_nothing_is_left_booked() {
        atTheMomentOfAYes(
                (floor, order) -> floor.orders.cancel(order.id(), "op1"),
                (floor, order) -> {
                    assertThat(floor.get(order).status()).isEqualTo(OrderStatus.CANCELLED);
                    assertThat(bookedAt(floor)).isEmpty();
                });
    }

    @Test
    void of_a_yes_and_a_time_kept_at_one_moment_one_holds() {
        atTheMomentOfAYes(
                (floor, order) -> floor.orders.keepTime(order.id(), QUESTION),
                (floor, order) ->
                        assertThat(bookedAt(floor))
                                .containsExactly(floor.get(order).lesson().start()));
    }

    @Test
    void two_copies_of_a_yes_at_one_moment_book_once() {
        atTheMomentOfAYes(
                (floor, order) -> agree(floor, order, "twice"),
                (floor, _) -> assertThat(bookedAt(floor)).containsExactly(Floor.at(NEXT_WEEK)));
    }

    /** Whichever of the two comes first, ten times. */
    private static void atTheMomentOfAYes(
            BiFunction<Floor, Order, Object> other, BiConsumer<Floor, Order> afterwards) {
        for (int round = 0; round < 10; round++) {
            try (Floor floor = new Floor(1)) {
                Order order = taken(floor, "a", WEDNESDAY);
                ask(floor, order, NEXT_WEEK);
                Race.<Object>of(
                        2,
                        i -> () -> i == 0 ? agree(floor, order, "yes") : other.apply(floor, order));
                floor.settle();
                afterwards.accept(floor, order);
            }
        }
    }

    @Test
    void the_reminder_of_the_old_time_is_still_said_while_it_stands_and_not_after() {
        try (Floor floor = new Floor(1)) {
            Order order = taken(floor, "a", WEDNESDAY);
            floor.wind("2026-11-25T08:55");
            ask(floor, order, "2026-11-25T13:00");
            floor.wind("2026-11-25T09:01");
            assertThat(behind(floor, order)).contains(Reminder.ON_THE_WAY);
            agree(floor, order, "yes");
            assertThat(behind(floor, order)).isEmpty();
            floor.wind("2026-11-25T12:01");
            assertThat(behind(floor, order)).contains(Reminder.ON_THE_WAY);
        }
    }

    private static Set<Reminder> behind(Floor floor, Order order) {
        return ((Progress.Filled) floor.get(order).progress()).reminded();
    }
}
