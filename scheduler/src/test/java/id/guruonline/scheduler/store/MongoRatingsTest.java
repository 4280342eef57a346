package id.guruonline.scheduler.store;

import static id.guruonline.scheduler.store.SomeOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.rating.Rating;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoRatingsTest {

    private final TestDatabase database = new TestDatabase();
    private final MongoRatings ratings = new MongoRatings(database.mongo());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void stars_are_found_as_they_were_given() {
        Rating given = stars("B1", "p1", 4, NOW);
        assertThat(ratings.save(given)).isFalse();
        assertThat(ratings.find("B1", "p1")).contains(given);
        assertThat(ratings.find("B1", "p2")).isEmpty();
        assertThat(ratings.find("B2", "p1")).isEmpty();
    }

    @Test
    void later_stars_take_the_place_of_earlier_ones() {
        ratings.save(stars("B1", "p1", 2, NOW));
        assertThat(ratings.save(stars("B1", "p1", 5, NOW.plusMillis(1)))).isTrue();
        assertThat(ratings.find("B1", "p1").orElseThrow().stars()).isEqualTo(5);
    }

    @Test
    void stars_received_earlier_change_nothing_however_late_they_are_handled() {
        ratings.save(stars("B1", "p1", 5, NOW));
        assertThat(ratings.save(stars("B1", "p1", 2, NOW.minusMillis(1)))).isFalse();
        assertThat(ratings.find("B1", "p1").orElseThrow().stars()).isEqualTo(5);
    }

    @Test
    void the_same_stars_given_later_are_no_change() {
        ratings.save(stars("B1", "p1", 5, NOW));
        assertThat(ratings.save(stars("B1", "p1", 5, NOW.plusSeconds(1)))).isFalse();
    }

    @Test
    void saving_again_says_the_same_as_the_first_time() {
        Instant precise = NOW.plusNanos(1_234_567);
        ratings.save(stars("B1", "p1", 2, NOW));
        assertThat(ratings.save(stars("B1", "p1", 5, precise))).isTrue();
        assertThat(ratings.save(stars("B1", "p1", 5, precise))).isTrue();
    }

    @Test
    void of_many_stars_of_one_pupil_at_once_the_last_received_count() {
        Race.of(20, i -> () -> ratings.save(stars("B1", "p1", 1 + i % 5, NOW.plusMillis(i))));
        assertThat(ratings.find("B1", "p1")).contains(stars("B1", "p1", 5, NOW.plusMillis(19)));
    }

    @Test
    void a_recount_counts_every_rating_of_the_teacher() {
        ratings.save(stars("B1", "p1", 4, NOW));
        ratings.save(stars("B1", "p2", 5, NOW));
        ratings.save(stars("B2", "p1", 3, NOW));
        ratings.save(new Rating("B3", "p1", "t2", 1, NOW));
        assertThat(ratings.recount("t1")).isEqualTo(new Stars(3, 12));
        assertThat(ratings.recount("t3")).isEqualTo(Stars.NONE);
    }

    @Test
    void the_count_is_whole_when_a_class_gives_its_stars_at_once() {
        MongoPeople people = new MongoPeople(database.mongo());
        var teacher = Given.teacher("t1");
        people.replaceAll(List.of(), List.of(teacher));
        Race.of(
                30,
                i ->
                        () -> {
                            ratings.save(stars("B1", "p" + i, 4, NOW));
                            return ratings.recount("t1");
                        });
        assertThat(people.directory().starsOf(teacher)).isEqualTo(new Stars(30, 120));
    }

    @Test
    void stars_of_a_lesson_are_listed_and_forgotten() {
        ratings.save(stars("B1", "p2", 4, NOW));
        ratings.save(stars("B1", "p1", 5, NOW));
        ratings.save(stars("B2", "p1", 3, NOW));
        assertThat(ratings.listOf("B1")).extracting(Rating::pupilId).containsExactly("p1", "p2");
        ratings.removeOf("B1");
        assertThat(ratings.listOf("B1")).isEmpty();
        assertThat(ratings.recount("t1")).isEqualTo(new Stars(1, 3));
    }

    @Test
    void whose_the_stars_of_a_pupil_were_is_forgotten_and_they_still_count() {
        ratings.save(stars("B1", "p1", 4, NOW));
        ratings.save(stars("B1", "p2", 5, NOW));
        ratings.save(new Rating("B3", "p1", "t2", 1, NOW));
        ratings.recount("t1");
        ratings.recount("t2");
        ratings.forgetPupil("p1");
        assertThat(ratings.find("B1", "p1")).isEmpty();
        assertThat(ratings.find("B3", "p1")).isEmpty();
        assertThat(ratings.listOf("B1")).extracting(Rating::stars).containsExactlyInAnyOrder(4, 5);
        assertThat(ratings.listOf("B1")).extracting(Rating::pupilId).contains("p2");
        assertThat(sumOf("t1")).isEqualTo(new Stars(2, 9));
        assertThat(sumOf("t2")).isEqualTo(new Stars(1, 1));
        ratings.forgetPupil("p1");
        assertThat(sumOf("t1")).isEqualTo(new Stars(2, 9));
    }

    @Test
    void a_forgetting_that_broke_off_between_two_writes_is_completed_by_doing_it_again() {
        ratings.save(stars("B1", "p1", 4, NOW));
        ratings.forgetPupil("p1");
        ratings.save(stars("B1", "p1", 4, NOW));
        ratings.forgetPupil("p1");
        assertThat(ratings.listOf("B1")).hasSize(1);
        assertThat(sumOf("t1")).isEqualTo(new Stars(1, 4));
    }

    private Stars sumOf(String teacherId) {
        MongoPeople people = new MongoPeople(database.mongo());
        people.replaceAll(List.of(), List.of(Given.teacher(teacherId)));
        return people.directory().starsOf(Given.teacher(teacherId));
    }

    private static Rating stars(String orderId, String pupilId, int stars, Instant receivedAt) {
        return new Rating(orderId, pupilId, "t1", stars, receivedAt);
    }
}
