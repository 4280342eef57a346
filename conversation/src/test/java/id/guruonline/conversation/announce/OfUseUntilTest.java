package id.guruonline.conversation.announce;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.Matter;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.order.Placement;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Reminder;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Until when somebody has use for what is told of an order. */
class OfUseUntilTest {

    private static final Instant START = Given.at("2026-11-24T10:00");
    private static final Instant END = Given.at("2026-11-24T11:00");
    private static final Instant AT = Given.at("2026-11-23T09:00");

    private final OneSchool school = new OneSchool();
    private final SchedulerFloor floor = school.floor;
    private final Announcements announcements = school.announcements;

    @AfterEach
    void close() {
        school.close();
    }

    private static final Map<Reminder, Instant> REMINDED_UNTIL =
            Map.of(
                    Reminder.EVENING_BEFORE, Given.at("2026-11-24T00:00"),
                    Reminder.ON_THE_WAY, START,
                    Reminder.NO_ANSWER, START,
                    Reminder.NOT_SEEN, END);

    @ParameterizedTest
    @EnumSource(Reminder.class)
    void reminders_until_what_they_remind_of_has_come(Reminder reminder) {
        assertThat(REMINDED_UNTIL).as("until when, here and in operating.md").containsKey(reminder);
        assertThat(until(reminded(reminder))).isEqualTo(REMINDED_UNTIL.get(reminder));
    }

    @Test
    void stars_until_nobody_can_give_them_any_more() {
        Instant close = END.plus(Duration.ofDays(2));
        assertThat(until(new Fact.Taught("f", END, "t1", close))).isEqualTo(close);
    }

    @Test
    void news_that_somebody_may_act_upon_until_the_lesson_is_over() {
        assertThat(until(new Fact.TeacherLeft("f", AT, "t1", "a"))).isEqualTo(END);
        assertThat(until(new Fact.Cancelled("f", AT, "op1", "t1", null, null))).isEqualTo(END);
        assertThat(until(new Fact.NobodyFound("f", AT))).isEqualTo(END);
    }

    @Test
    void how_it_ended_for_ever() {
        assertThat(until(new Fact.Unfilled("f", END))).isNull();
    }

    private static Fact reminded(Reminder reminder) {
        return new Fact.Reminded("f", AT, "t1", reminder);
    }

    private @Nullable Instant until(Fact fact) {
        Matter matter = announcements.matterOf(order(), fact);
        return matter.until();
    }

    private Order order() {
        Lesson lesson = new Lesson(OneSchool.NPSN, Subject.MATEMATIKA, "5A", START, END, 2);
        floor.orders().place(new Placement("a", 0, "op1", lesson, null, null, true));
        return floor.orderStore().listAll(1).getFirst();
    }
}
