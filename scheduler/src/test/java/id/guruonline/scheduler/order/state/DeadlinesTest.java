package id.guruonline.scheduler.order.state;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an order waits for in each of its states: mathematics from 10:00 to 12:00. */
class DeadlinesTest {

    private static final Order PLACED =
            Given.order("B1", "10500001", "2026-11-25T10:00", "2026-11-25T12:00");
    private static final Instant MONDAY = Given.at("2026-11-23T09:00");

    @Test
    void an_open_order_without_offers_waits_to_be_matched_and_for_the_lesson() {
        assertThat(waitsFor(PLACED.progress()))
                .containsExactlyInAnyOrder(
                        new Deadline.Match(PLACED.orderedAt()),
                        new Deadline.LessonBegins(PLACED.lesson().start()),
                        new Deadline.TooLate(Given.at("2026-11-25T11:00")));
    }

    @Test
    void whoever_was_asked_in_time_and_said_nothing_of_coming_is_reminded() {
        assertThat(waitsFor(filled(MONDAY, Attendance.UNKNOWN, Set.of())))
                .containsExactlyInAnyOrder(
                        reminder(Reminder.EVENING_BEFORE, "2026-11-24T18:00"),
                        reminder(Reminder.ON_THE_WAY, "2026-11-25T09:00"),
                        reminder(Reminder.NO_ANSWER, "2026-11-25T09:30"),
                        reminder(Reminder.NOT_SEEN, "2026-11-25T10:15"),
                        new Deadline.LessonEnds(PLACED.lesson().end()));
    }

    @Test
    void what_is_behind_or_known_or_came_before_the_yes_is_not_waited_for() {
        assertThat(
                        waitsFor(
                                filled(
                                        MONDAY,
                                        Attendance.UNKNOWN,
                                        Set.of(Reminder.EVENING_BEFORE, Reminder.ON_THE_WAY))))
                .containsExactlyInAnyOrder(
                        reminder(Reminder.NO_ANSWER, "2026-11-25T09:30"),
                        reminder(Reminder.NOT_SEEN, "2026-11-25T10:15"),
                        new Deadline.LessonEnds(PLACED.lesson().end()));
        assertThat(waitsFor(filled(MONDAY, Attendance.ON_THE_WAY, Set.of())))
                .containsExactlyInAnyOrder(
                        reminder(Reminder.NOT_SEEN, "2026-11-25T10:15"),
                        new Deadline.LessonEnds(PLACED.lesson().end()));
        assertThat(waitsFor(filled(MONDAY, Attendance.PRESENT, Set.of())))
                .containsExactly(new Deadline.LessonEnds(PLACED.lesson().end()));
        assertThat(waitsFor(filled(Given.at("2026-11-25T09:10"), Attendance.UNKNOWN, Set.of())))
                .containsExactlyInAnyOrder(
                        reminder(Reminder.NOT_SEEN, "2026-11-25T10:15"),
                        new Deadline.LessonEnds(PLACED.lesson().end()));
    }

    @Test
    void stars_are_waited_for_until_they_close() {
        Instant close = Given.at("2026-11-27T12:00");
        assertThat(waitsFor(new Progress.Taught("t1", "a1", close)))
                .containsExactly(new Deadline.RatingsClose(close));
    }

    @Test
    void a_finished_order_waits_for_nothing() {
        assertThat(waitsFor(new Progress.Rated("t1", null))).isEmpty();
        assertThat(waitsFor(new Progress.Cancelled(MONDAY, "op1", null))).isEmpty();
        assertThat(waitsFor(new Progress.Unfilled(MONDAY))).isEmpty();
        assertThat(waitsFor(new Progress.NoShow("t1", MONDAY, "op1"))).isEmpty();
    }

    @Test
    void a_postponement_stands_before_all_else() {
        assertThat(order(PLACED.progress(), MONDAY).deadlines(TestRules.offers(Given.ZONE)))
                .containsExactly(new Deadline.Postponed(MONDAY));
    }

    private static List<Deadline> waitsFor(Progress progress) {
        return order(progress, null).deadlines(TestRules.offers(Given.ZONE));
    }

    private static Deadline reminder(Reminder reminder, String at) {
        return new Deadline.Remind(Given.at(at), reminder);
    }

    private static Progress filled(Instant since, Attendance attendance, Set<Reminder> behind) {
        return new Progress.Filled("t1", 1, "yes-1", since, attendance, behind);
    }

    private static Order order(Progress progress, @Nullable Instant postponedUntil) {
        return new Order(
                PLACED.id(),
                PLACED.createdBy(),
                PLACED.operatorId(),
                PLACED.lesson(),
                null,
                PLACED.orderedAt(),
                progress,
                postponedUntil,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                0,
                PLACED.exchange(),
                null,
                null,
                PLACED.dueAt(),
                0);
    }
}
