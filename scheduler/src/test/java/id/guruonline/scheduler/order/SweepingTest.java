package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.guruonline.scheduler.due.DueSweep;
import id.guruonline.scheduler.order.state.Order;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due at the same moment: no order holds up the others, and no round grows too large. */
class SweepingTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";

    private static final LocalDateTime LATER = LocalDateTime.parse("2026-12-01T10:00");

    private final Floor floor = new Floor(30);

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void an_order_that_cannot_be_matched_is_looked_at_later_and_the_others_now() {
        Order odd = floor.ordered("odd", WEDNESDAY);
        Order other = floor.ordered("other", "2026-11-26T10:00");
        floor.documents()
                .updateOne(Filters.eq("_id", odd.id()), Updates.set("progress.widened", -1));

        floor.sweep.runOnce();

        assertThat(floor.offersOf(other)).containsExactly("t1 OPEN");
        assertThat(floor.get(odd).offers()).isEmpty();
        assertThat(floor.get(odd).dueAt()).isEqualTo(floor.now().plus(Duration.ofMinutes(1)));
        assertThat(floor.sweep.runOnce()).isZero();
    }

    @Test
    void one_that_cannot_be_matched_holds_up_no_crowd_either() {
        List<Order> placed = new ArrayList<>();
        for (int i = 0; i < 3 * DueSweep.FEW; i++) {
            placed.add(floor.ordered("o" + i, LATER.plusDays(i).toString()));
        }
        Order odd = placed.remove(DueSweep.FEW);
        floor.documents()
                .updateOne(Filters.eq("_id", odd.id()), Updates.set("progress.widened", -1));

        floor.sweep.runOnce();

        assertThat(placed).allMatch(this::isMatched);
        assertThat(floor.get(odd).dueAt()).isEqualTo(floor.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    void of_more_than_two_hundred_due_orders_the_longest_due_are_matched_first() {
        List<Order> placed = new ArrayList<>();
        for (int i = 0; i < 203; i++) {
            placed.add(floor.ordered("o" + i, LATER.plusDays(i).toString()));
            floor.wait("2026-11-23T09:%02d:%02d".formatted(i / 60, i % 60));
        }

        floor.sweep.runOnce();
        assertThat(placed).filteredOn(this::isMatched).isEqualTo(placed.subList(0, 200));
        floor.sweep.runOnce();
        assertThat(placed).allMatch(this::isMatched);
    }

    private boolean isMatched(Order order) {
        return floor.get(order).findLastRound().isPresent();
    }

    @Test
    void
            an_order_that_is_handed_over_is_matched_at_once_and_an_older_state_of_it_changes_nothing() {
        Order placed = floor.ordered("o", WEDNESDAY);

        floor.sweep.take(placed);
        Order offered = floor.get(placed);
        assertThat(floor.offersOf(placed)).containsExactly("t1 OPEN");

        floor.sweep.take(offered);
        floor.sweep.take(placed);
        assertThat(floor.get(placed)).isEqualTo(offered);
    }
}
