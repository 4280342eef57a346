package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.rating.Rated;
import id.guruonline.scheduler.rating.RatingStore;
import id.guruonline.scheduler.rating.Ratings;
import id.guruonline.scheduler.testing.TestRules;
import java.lang.reflect.Proxy;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may give a lesson stars, and what becomes of them when a pupil leaves. */
class StarsTest {

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
        RatingStore slow =
                (RatingStore)
                        Proxy.newProxyInstance(
                                RatingStore.class.getClassLoader(),
                                new Class<?>[] {RatingStore.class},
                                (_, method, args) -> {
                                    if (method.getName().equals("save")) {
                                        floor.enrolment.leave("p1");
                                        floor.ratings.forgetPupil("p1");
                                    }
                                    return method.invoke(floor.ratingStore, args);
                                });
        Ratings ratings =
                new Ratings(
                        slow,
                        floor.store,
                        floor.people,
                        TestRules.offers(Floor.ZONE).ratingsOpen());
        assertThat(ratings.rate(lesson.id(), "p1", 1, floor.now()))
                .isInstanceOf(Rated.NotTheirs.class);
        assertThat(floor.ratings.of(lesson.id())).isEqualTo(Stars.NONE);
        assertThat(stars()).isEqualTo(Stars.NONE);
    }
}
