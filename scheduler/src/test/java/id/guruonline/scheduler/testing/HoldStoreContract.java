package id.guruonline.scheduler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.state.Hold;
import id.guruonline.scheduler.order.state.OfferRef;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link HoldStore} must keep. */
public interface HoldStoreContract {

    Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    Instant LATER = NOW.plusSeconds(600);

    /** An empty store; the same one within a test. */
    HoldStore store();

    @Test
    default void a_teacher_is_held_for_one_offer_only() {
        assertThat(store().take(hold("t1", "B1"), LATER, NOW)).isTrue();

        assertThat(store().take(hold("t1", "B2"), LATER, NOW)).isFalse();

        assertThat(store().listHolds(NOW)).extracting(Hold::teacherId).containsOnly("t1");
    }

    @Test
    default void for_an_offer_of_another_urgency_the_teacher_has_another_place() {
        Hold urgent = new Hold("t1", 1, new OfferRef("B2", 1));
        store().take(hold("t1", "B1"), LATER, NOW);

        assertThat(store().take(urgent, LATER, NOW)).isTrue();
        store().release(hold("t1", "B1"));

        assertThat(store().listHolds(NOW)).containsExactly(urgent);
    }

    @Test
    default void the_same_offer_holds_again_and_for_longer() {
        store().take(hold("t1", "B1"), LATER, NOW);

        assertThat(store().take(hold("t1", "B1"), LATER.plusSeconds(60), NOW)).isTrue();

        assertThat(store().listHolds(LATER)).extracting(Hold::teacherId).containsOnly("t1");
    }

    @Test
    default void a_hold_that_is_over_gives_way() {
        store().take(hold("t1", "B1"), LATER, NOW);

        assertThat(store().listHolds(LATER)).isEmpty();
        assertThat(store().listAll()).extracting(Hold::teacherId).containsOnly("t1");
        assertThat(store().take(hold("t1", "B2"), LATER.plusSeconds(600), LATER)).isTrue();
    }

    @Test
    default void an_extended_hold_lasts_longer() {
        store().take(hold("t1", "B1"), LATER, NOW);

        store().extend(hold("t1", "B1"), LATER.plusSeconds(60));

        assertThat(store().take(hold("t1", "B2"), LATER.plusSeconds(600), LATER)).isFalse();
    }

    @Test
    default void a_released_teacher_can_be_held_at_once() {
        store().take(hold("t1", "B1"), LATER, NOW);

        store().release(hold("t1", "B1"));
        store().release(hold("t1", "B1"));

        assertThat(store().listHolds(NOW)).isEmpty();
        assertThat(store().take(hold("t1", "B2"), LATER, NOW)).isTrue();
    }

    @Test
    default void another_offer_neither_extends_nor_releases_the_hold() {
        store().take(hold("t1", "B1"), LATER, NOW);

        store().extend(hold("t1", "B2"), LATER.plusSeconds(60));
        store().release(hold("t1", "B2"));

        assertThat(store().listHolds(NOW)).extracting(Hold::teacherId).containsOnly("t1");
        assertThat(store().listHolds(LATER)).isEmpty();
    }

    @Test
    default void extending_what_nobody_holds_holds_nobody() {
        store().extend(hold("t1", "B1"), LATER);

        assertThat(store().listHolds(NOW)).isEmpty();
    }

    @Test
    default void of_many_offers_at_once_one_holds_the_teacher() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> takers =
                    IntStream.range(0, 20)
                            .<Callable<Boolean>>mapToObj(
                                    i -> () -> store().take(hold("t1", "B" + i), LATER, NOW))
                            .toList();
            assertThat(threads.invokeAll(takers)).filteredOn(HoldStoreContract::got).hasSize(1);
        }
    }

    private static boolean got(Future<Boolean> taken) {
        try {
            return taken.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Hold hold(String teacherId, String orderId) {
        return new Hold(teacherId, 0, new OfferRef(orderId, 1));
    }
}
