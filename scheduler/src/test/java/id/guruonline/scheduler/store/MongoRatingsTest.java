package id.guruonline.scheduler.store;

import static id.guruonline.scheduler.store.SomeOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.people.Stars;
import id.guruonline.scheduler.rating.Rating;
import id.guruonline.scheduler.rating.Settlement;
import id.guruonline.scheduler.testing.Given;
import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

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
        publish("B1", "B2", "B3");
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
                            ratings.close("B1");
                            return ratings.publish("t1", 1);
                        });
        assertThat(people.directory().starsOf(teacher)).isEqualTo(new Stars(30, 120));
    }

    @Test
    void of_many_who_say_at_once_what_becomes_of_held_stars_one_decides_for_all() {
        List<Settlement> heard =
                Race.of(20, i -> () -> ratings.settle("B1", "turn" + i, i % 2 == 0));
        assertThat(Set.copyOf(heard)).hasSize(1);
        Settlement first = heard.getFirst();
        assertThat(first.count()).isEqualTo(Integer.parseInt(first.by().substring(4)) % 2 == 0);
        assertThat(ratings.settle("B1", first.by(), first.count())).isEqualTo(first);
        assertThat(ratings.settle("B2", "other", true)).isEqualTo(new Settlement("other", true));
    }

    @Test
    void stars_of_a_lesson_are_listed_and_forgotten() {
        ratings.save(stars("B1", "p2", 4, NOW));
        ratings.save(stars("B1", "p1", 5, NOW));
        ratings.save(stars("B2", "p1", 3, NOW));
        assertThat(ratings.listOf("B1")).extracting(Rating::pupilId).containsExactly("p1", "p2");
        publish("B2");
        ratings.removeOf("B1");
        assertThat(ratings.listOf("B1")).isEmpty();
        assertThat(ratings.recount("t1")).isEqualTo(new Stars(1, 3));
    }

    @Test
    void the_stars_of_a_pupil_are_forgotten_and_no_sum_has_them_any_more() {
        ratings.save(stars("B1", "p1", 4, NOW));
        ratings.save(stars("B1", "p2", 5, NOW));
        ratings.save(new Rating("B3", "p1", "t2", 1, NOW));
        publish("B1", "B3");
        ratings.forgetPupil("p1");
        assertThat(ratings.listOf("B1")).extracting(Rating::pupilId).containsExactly("p2");
        assertThat(sumOf("t1")).isEqualTo(new Stars(1, 5));
        assertThat(sumOf("t2")).isEqualTo(Stars.NONE);
        ratings.forgetPupil("p1");
        assertThat(sumOf("t1")).isEqualTo(new Stars(1, 5));
    }

    @Test
    void a_forgetting_that_broke_off_when_the_stars_were_gone_is_completed_by_doing_it_again() {
        ratings.save(stars("B1", "p1", 4, NOW));
        publish("B1");
        MongoTemplate mongo = database.mongo();
        mongo.insert(
                new Document("_id", "p1").append("teacherIds", List.of("t1")),
                MongoRatings.FORGETTING);
        mongo.remove(new Query(), MongoRatings.RATINGS);
        ratings.forgetPupil("p1");
        assertThat(sumOf("t1")).isEqualTo(Stars.NONE);
        assertThat(mongo.findAll(Document.class, MongoRatings.FORGETTING)).isEmpty();
    }

    @Test
    void stars_are_published_when_their_lessons_are_closed_and_five_at_least_together() {
        for (int i = 1; i <= 4; i++) {
            ratings.save(stars("B1", "p" + i, 5, NOW));
        }
        assertThat(ratings.publish("t1", 5)).isEqualTo(Stars.NONE);
        ratings.close("B1");
        assertThat(ratings.publish("t1", 5)).isEqualTo(Stars.NONE);

        ratings.save(stars("B2", "p1", 1, NOW));
        assertThat(ratings.publish("t1", 5)).isEqualTo(Stars.NONE);
        ratings.close("B2");
        assertThat(ratings.publish("t1", 5)).isEqualTo(new Stars(5, 21));

        ratings.save(stars("B3", "p1", 1, NOW));
        ratings.close("B3");
        assertThat(ratings.publish("t1", 5)).isEqualTo(new Stars(5, 21));
    }

    /** Closes those lessons and publishes what was given, however little. */
    private void publish(String... orderIds) {
        for (String orderId : orderIds) {
            ratings.close(orderId);
        }
        ratings.publish("t1", 1);
        ratings.publish("t2", 1);
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
