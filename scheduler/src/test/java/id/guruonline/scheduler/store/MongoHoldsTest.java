package id.guruonline.scheduler.store;

import static id.guruonline.scheduler.store.SomeOrder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
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
        assertThat(holds.take("t1", offer("B1"), SOON, NOW)).isTrue();
        assertThat(holds.take("t1", offer("B2"), SOON, NOW)).isFalse();
        assertThat(holds.take("t2", offer("B2"), SOON, NOW)).isTrue();
        assertThat(holds.listHeld(NOW)).containsExactlyInAnyOrder("t1", "t2");
    }

    @Test
    void the_same_offer_takes_again_with_a_new_end() {
        holds.take("t1", offer("B1"), SOON, NOW);
        assertThat(holds.take("t1", offer("B1"), LATER, NOW)).isTrue();
        assertThat(holds.take("t1", offer("B2"), LATER, SOON)).isFalse();
    }

    @Test
    void a_hold_is_over_at_its_end() {
        holds.take("t1", offer("B1"), SOON, NOW);
        assertThat(holds.listHeld(SOON)).isEmpty();
        assertThat(holds.take("t1", offer("B2"), LATER, SOON)).isTrue();
        assertThat(holds.take("t1", offer("B1"), LATER, SOON)).isFalse();
    }

    @Test
    void an_offer_extends_its_own_hold_only() {
        holds.take("t1", offer("B1"), SOON, NOW);
        holds.extend("t1", offer("B2"), LATER);
        assertThat(holds.listHeld(SOON)).isEmpty();
        holds.extend("t1", offer("B1"), LATER);
        assertThat(holds.listHeld(SOON)).containsExactly("t1");
        holds.extend("t2", offer("B1"), LATER);
        assertThat(holds.listHeld(SOON)).containsExactly("t1");
    }

    @Test
    void an_offer_releases_its_own_hold_only() {
        holds.take("t1", offer("B1"), SOON, NOW);
        holds.release("t1", offer("B2"));
        assertThat(holds.listHeld(NOW)).containsExactly("t1");
        holds.release("t1", offer("B1"));
        holds.release("t1", offer("B1"));
        assertThat(holds.listHeld(NOW)).isEmpty();
    }

    @Test
    void of_twenty_offers_at_once_one_holds_the_teacher() {
        List<Boolean> first = Race.of(20, i -> () -> holds.take("t1", offer("B" + i), SOON, NOW));
        assertThat(first).containsOnlyOnce(true);
        List<Boolean> after = Race.of(20, i -> () -> holds.take("t1", offer("C" + i), LATER, SOON));
        assertThat(after).containsOnlyOnce(true);
    }

    @Test
    void of_twenty_who_take_for_the_same_offer_all_succeed() {
        assertThat(Race.of(20, _ -> () -> holds.take("t1", offer("B1"), SOON, NOW)))
                .containsOnly(true);
    }

    private static OfferRef offer(String orderId) {
        return new OfferRef(orderId, 1);
    }
}
