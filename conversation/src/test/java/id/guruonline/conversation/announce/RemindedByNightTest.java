package id.guruonline.conversation.announce;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.order.Placement;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Reminder;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Given;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which reminders may wake somebody. */
class RemindedByNightTest {

    private static final Instant AT_NIGHT = Given.at("2026-11-24T02:00");
    private static final Instant BY_DAY = Given.at("2026-11-24T09:30");

    private static final Set<Reminder> SAID_BY_NIGHT =
            EnumSet.of(
                    Reminder.EVENING_BEFORE,
                    Reminder.ON_THE_WAY,
                    Reminder.NO_ANSWER,
                    Reminder.NOT_SEEN);

    private final OneSchool school = new OneSchool();
    private final SchedulerFloor floor = school.floor;
    private final Announcements announcements = school.announcements;

    @AfterEach
    void close() {
        school.close();
    }

    @ParameterizedTest
    @EnumSource(Reminder.class)
    void what_does_not_bear_the_night_is_left_unsaid_then(Reminder reminder) {
        assertThat(floor.rules().offers().isQuiet(AT_NIGHT)).isTrue();
        Order order = filled();
        assertThat(told(order, reminder, AT_NIGHT).isEmpty())
                .as("left unsaid by night")
                .isEqualTo(!SAID_BY_NIGHT.contains(reminder));
        assertThat(told(order, reminder, BY_DAY)).isNotEmpty();
    }

    private List<Announcement> told(Order order, Reminder reminder, Instant at) {
        return announcements.of(order, new Fact.Reminded("f", at, "t1", reminder), at);
    }

    private Order filled() {
        Lesson lesson =
                new Lesson(
                        OneSchool.NPSN,
                        Subject.MATEMATIKA,
                        "5A",
                        Given.at("2026-11-24T10:00"),
                        Given.at("2026-11-24T11:00"),
                        2);
        floor.orders().place(new Placement("a", 0, "op1", lesson, null, null, true));
        floor.dueSweep().runOnce();
        Order order = floor.orderStore().listAll(1).getFirst();
        OfferRef offer = new OfferRef(order.id(), 1);
        floor.orders().offerTaken(offer, school.scheduler.now());
        floor.orders().accept("yes", "t1", List.of(offer));
        return floor.orderStore().get(order.id());
    }
}
