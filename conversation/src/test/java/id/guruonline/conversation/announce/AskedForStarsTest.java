package id.guruonline.conversation.announce;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.conversation.account.SaidLater;
import id.guruonline.conversation.text.PupilSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.assembly.SchedulerFloor;
import id.guruonline.scheduler.order.Placement;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Subject;
import id.guruonline.scheduler.testing.Given;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How pupils are asked for stars that the service could not ask for at the lesson's end. */
class AskedForStarsTest {

    private static final Instant START = Given.at("2026-11-24T10:00");
    private static final Instant END = Given.at("2026-11-24T11:00");

    private final OneSchool school = new OneSchool("p1");
    private final SchedulerFloor floor = school.floor;
    private final Announcements announcements = school.announcements;

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void on_the_day_of_the_lesson_it_is_today() {
        Order order = taught(END);
        assertThat(asked(order, END))
                .containsExactly(new PupilSay.HowWasIt(order.id(), Subject.MATEMATIKA, "5A"));
    }

    @Test
    void what_waits_past_midnight_names_the_day() {
        Order order = taught(END);
        assertThat(announced(order, END))
                .extracting(Announcement::later)
                .containsExactly(
                        new SaidLater(
                                Given.at("2026-11-25T00:00"),
                                new PupilSay.HowWasItOn(
                                        order.id(),
                                        Subject.MATEMATIKA,
                                        "5A",
                                        LocalDate.of(2026, 11, 24),
                                        LocalTime.of(10, 0))));
    }

    @Test
    void later_the_day_is_named() {
        Instant twoDaysLater = END.plus(Duration.ofDays(2));
        Order order = taught(twoDaysLater);
        assertThat(asked(order, twoDaysLater))
                .containsExactly(
                        new PupilSay.HowWasItOn(
                                order.id(),
                                Subject.MATEMATIKA,
                                "5A",
                                LocalDate.of(2026, 11, 24),
                                LocalTime.of(10, 0)));
    }

    @Test
    void what_has_closed_is_not_asked() {
        Order order = taught(END);
        assertThat(asked(order, END.plus(Duration.ofHours(47)))).hasSize(1);
        assertThat(asked(order, END.plus(Duration.ofDays(2)))).isEmpty();
    }

    /** A lesson that is noticed to be over at that time. */
    private Order taught(Instant noticedAt) {
        Lesson lesson = new Lesson(OneSchool.NPSN, Subject.MATEMATIKA, "5A", START, END, 2);
        floor.orders().place(new Placement("a", 0, "op1", lesson, null, null, true));
        floor.dueSweep().runOnce();
        Order order = floor.orderStore().listAll(1).getFirst();
        OfferRef offer = new OfferRef(order.id(), 1);
        floor.orders().offerTaken(offer, school.scheduler.now());
        floor.orders().accept("yes", "t1", List.of(offer));
        school.scheduler.set(noticedAt);
        floor.dueSweep().runOnce();
        return floor.orderStore().get(order.id());
    }

    private List<Say> asked(Order order, Instant now) {
        return announced(order, now).stream().map(Announcement::say).toList();
    }

    private List<Announcement> announced(Order order, Instant now) {
        Fact taught =
                order.facts().stream()
                        .filter(Fact.Taught.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        return announcements.of(order, taught, now).stream()
                .filter(announcement -> announcement.say() instanceof PupilSay)
                .toList();
    }
}
