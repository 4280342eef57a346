package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.rating.Rated;
import id.guruonline.scheduler.rating.RatingStore;
import id.guruonline.scheduler.rating.Ratings;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestRules;
import id.guruonline.scheduler.work.ReadOnce;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may give a lesson stars, until when, and what becomes of them when a pupil leaves. */
class StarringTest {

    private final Floor floor = new Floor(1);
    private Order lesson;

    @BeforeEach
    void a_lesson_is_over() {
        lesson = floor.ordered("a", "2026-11-24T07:30");
        floor.settle();
        floor.accept("t1", lesson);
        floor.settle().wind("2026-11-24T09:30");
    }

    @AfterEach
    void close() {
        floor.close();
    }

    private Instant end() {
        return lesson.lesson().end();
    }

    private void joins(String pupilId, Instant at) {
        floor.enrolment.join(Floor.SCHOOL, "5A", pupilId, at);
    }

    private Stars stars() {
        return floor.people.directory().starsOf(floor.people.directory().getTeacher("t1"));
    }

    @Test
    void who_joined_when_it_was_over_gives_it_none() {
        joins("x", end().plusMillis(1));
        assertThat(floor.ratings.rate(lesson.id(), "x", 1, floor.now()))
                .isInstanceOf(Rated.JoinedLater.class);
        assertThat(stars()).isEqualTo(Stars.NONE);
    }

    @Test
    void who_joined_during_the_lesson_gives_it_stars_and_still_may_after_joining_again() {
        joins("x", end());
        joins("x", end().plusSeconds(60));
        assertThat(floor.ratings.rate(lesson.id(), "x", 5, floor.now()))
                .isInstanceOf(Rated.Counted.class);
    }

    @Test
    void stars_that_are_being_saved_while_their_pupil_leaves_do_not_stay() {
        Ratings ratings =
                savingWhile(() -> {
                    floor.enrolment.leave("p1");
                    floor.ratings.forgetPupil("p1");
                });
        assertThat(ratings.rate(lesson.id(), "p1", 1, floor.now()))
                .isInstanceOf(Rated.NotTheirs.class);
        assertThat(floor.ratings.of(lesson.id())).isEqualTo(Stars.NONE);
        assertThat(stars()).isEqualTo(Stars.NONE);
    }

    @Test
    void stars_that_are_being_saved_while_the_teacher_is_reported_missing_do_not_stay() {
        Ratings ratings = savingWhile(() -> floor.orders.reportNoShow(lesson.id(), "op1", "t1"));
        assertThat(ReadOnce.during(() -> ratings.rate(lesson.id(), "p1", 1, floor.now())))
                .isInstanceOf(Rated.Closed.class);
        assertThat(floor.ratings.of(lesson.id())).isEqualTo(Stars.NONE);
    }

    /** Somebody else does that just before the stars are saved. */
    private Ratings savingWhile(Runnable somethingElse) {
        RatingStore slow =
                (RatingStore)
                        Proxy.newProxyInstance(
                                RatingStore.class.getClassLoader(),
                                new Class<?>[] {RatingStore.class},
                                (_, method, args) -> {
                                    if (method.getName().equals("save")) {
                                        CompletableFuture.runAsync(somethingElse).join();
                                    }
                                    return method.invoke(floor.ratingStore, args);
                                });
        return new Ratings(
                slow, floor.store, floor.people, TestRules.offers(Given.ZONE).ratingsOpen());
    }

    @Test
    void a_lesson_is_taught_at_its_end_and_rated_two_days_later() {
        assertThat(floor.get(lesson).status()).isEqualTo(OrderStatus.TAUGHT);
        floor.wind(Duration.ofDays(2));
        assertThat(floor.get(lesson).status()).isEqualTo(OrderStatus.RATED);
        assertThat(floor.get(lesson).dueAt()).isNull();
    }

    @Test
    void a_pupil_s_stars_count_once_and_can_be_changed_until_the_close() {
        assertThat(floor.ratings.rate(lesson.id(), "p1", 3, floor.now()))
                .isEqualTo(new Rated.Counted(floor.get(lesson), 3, false));
        assertThat(floor.ratings.rate(lesson.id(), "p1", 5, floor.now().plusSeconds(9)))
                .isEqualTo(new Rated.Counted(floor.get(lesson), 5, true));
        assertThat(floor.ratings.of(lesson.id())).isEqualTo(new Stars(1, 5));
        assertThat(stars()).as("before the close").isEqualTo(Stars.NONE);
        assertThat(
                        floor.ratings.rate(
                                lesson.id(),
                                "p1",
                                1,
                                lesson.lesson().end().plus(Duration.ofDays(2))))
                .isInstanceOf(Rated.Closed.class);
    }

    @Test
    void pupils_who_are_asked_late_have_their_two_days_from_then_on() {
        Order late = floor.ordered("late", "2026-12-01T10:00");
        floor.settle();
        floor.accept("t1", late);
        floor.wind("2026-12-01T11:00");
        floor.wait("2026-12-04T09:00");
        floor.settle();

        assertThat(floor.get(late).status()).isEqualTo(OrderStatus.TAUGHT);
        assertThat(floor.ratings.rate(late.id(), "p1", 4, Floor.at("2026-12-06T08:59")))
                .isInstanceOf(Rated.Counted.class);
        floor.wind("2026-12-06T09:00");
        assertThat(floor.get(late).status()).isEqualTo(OrderStatus.RATED);
        assertThat(floor.ratings.rate(late.id(), "p2", 4, Floor.at("2026-12-06T08:59")))
                .isInstanceOf(Rated.Counted.class);
        assertThat(floor.ratings.rate(late.id(), "p2", 5, Floor.at("2026-12-06T09:00")))
                .isInstanceOf(Rated.Closed.class);
    }

    @Test
    void stars_from_another_class_are_not_taken() {
        assertThat(floor.ratings.rate(lesson.id(), "p3", 5, floor.now()))
                .isInstanceOf(Rated.NotTheirs.class);
    }

    @Test
    void a_no_show_stops_the_stars_and_forgets_those_given() {
        floor.ratings.rate(lesson.id(), "p1", 1, floor.now());
        floor.orders.reportNoShow(lesson.id(), "op1", "t1");
        floor.settle();
        assertThat(floor.get(lesson).status()).isEqualTo(OrderStatus.NO_SHOW);
        assertThat(stars().count()).isZero();
        assertThat(floor.ratings.rate(lesson.id(), "p2", 5, floor.now()))
                .isInstanceOf(Rated.Closed.class);
    }
}
