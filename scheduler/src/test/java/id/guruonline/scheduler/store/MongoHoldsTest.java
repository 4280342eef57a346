package id.guruonline.scheduler.store;

import static id.guruonline.scheduler.store.SomeOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Hold;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.testing.Race;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoHoldsTest {

    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(120);

    private final TestDatabase database = new TestDatabase();
    private final MongoHolds holds = new MongoHolds(database.mongo());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_teacher_is_held_by_one_offer_at_a_time() {
        assertThat(holds.take(hold("t1", "B1"), SOON, NOW)).isTrue();
        assertThat(holds.take(hold("t1", "B2"), SOON, NOW)).isFalse();
        assertThat(holds.take(hold("t2", "B2"), SOON, NOW)).isTrue();
        assertThat(holds.listHolds(NOW))
                .extracting(Hold::teacherId)
                .containsExactlyInAnyOrder("t1", "t2");
    }

    @Test
    void the_same_offer_takes_again_with_a_new_end() {
        holds.take(hold("t1", "B1"), SOON, NOW);
        assertThat(holds.take(hold("t1", "B1"), LATER, NOW)).isTrue();
        assertThat(holds.take(hold("t1", "B2"), LATER, SOON)).isFalse();
    }

    @Test
    void a_hold_is_over_at_its_end() {
        holds.take(hold("t1", "B1"), SOON, NOW);
        assertThat(holds.listHolds(SOON)).isEmpty();
        assertThat(holds.take(hold("t1", "B2"), LATER, SOON)).isTrue();
        assertThat(holds.take(hold("t1", "B1"), LATER, SOON)).isFalse();
    }

    @Test
    void an_offer_extends_its_own_hold_only() {
        holds.take(hold("t1", "B1"), SOON, NOW);
        holds.extend(hold("t1", "B2"), LATER);
        assertThat(holds.listHolds(SOON)).isEmpty();
        holds.extend(hold("t1", "B1"), LATER);
        assertThat(holds.listHolds(SOON)).extracting(Hold::teacherId).containsExactly("t1");
        holds.extend(hold("t2", "B1"), LATER);
        assertThat(holds.listHolds(SOON)).extracting(Hold::teacherId).containsExactly("t1");
    }

    @Test
    void an_offer_releases_its_own_hold_only() {
        holds.take(hold("t1", "B1"), SOON, NOW);
        holds.release(hold("t1", "B2"));
        assertThat(holds.listHolds(NOW)).extracting(Hold::teacherId).containsExactly("t1");
        holds.release(hold("t1", "B1"));
        holds.release(hold("t1", "B1"));
        assertThat(holds.listHolds(NOW)).isEmpty();
    }

    @Test
    void what_was_saved_before_there_was_a_hold_an_urgency_holds_as_the_least_urgent() {
        database.mongo()
                .insert(
                        new Document("_id", "t1").append("offer", "B1:1").append("until", LATER),
                        "holds");
        assertThat(holds.listHolds(NOW)).containsExactly(hold("t1", "B1"));
        holds.release(hold("t1", "B1"));
        assertThat(holds.listHolds(NOW)).isEmpty();
    }

    @Test
    void of_twenty_offers_at_once_one_holds_the_teacher() {
        List<Boolean> first = Race.of(20, i -> () -> holds.take(hold("t1", "B" + i), SOON, NOW));
        assertThat(first).containsOnlyOnce(true);
        List<Boolean> after = Race.of(20, i -> () -> holds.take(hold("t1", "C" + i), LATER, SOON));
        assertThat(after).containsOnlyOnce(true);
    }

    @Test
    void of_twenty_who_take_for_the_same_offer_all_succeed() {
        assertThat(Race.of(20, _ -> () -> holds.take(hold("t1", "B1"), SOON, NOW)))
                .containsOnly(true);
    }

    private static Hold hold(String teacherId, String orderId) {
        return new Hold(teacherId, 0, new OfferRef(orderId, 1));
    }
}
