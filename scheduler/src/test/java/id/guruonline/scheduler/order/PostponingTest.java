package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An order that a fault kept from being decided is looked at again, whatever happens meanwhile. */
class PostponingTest {

    private static final String WEDNESDAY = "2026-11-25T10:00";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Floor floor = new Floor(2);
    private final Order order = floor.ordered("a", WEDNESDAY);

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void what_somebody_decides_meanwhile_leaves_it_where_the_state_stays() {
        floor.settle();
        floor.accept("t1", order);
        Instant again = postponed();
        floor.orders.attend(order.id(), "t1", Attendance.ON_THE_WAY, null);
        assertThat(floor.get(order).dueAt()).isEqualTo(again);
        floor.wind(MINUTE);
        assertThat(floor.get(order).postponedUntil()).isNull();
        assertThat(floor.get(order).dueAt()).isEqualTo(Floor.at("2026-11-25T10:15"));
    }

    @Test
    void it_goes_on_where_it_stopped() {
        postponed();
        floor.settle();
        assertThat(floor.offersOf(order)).isEmpty();
        floor.wind(MINUTE);
        assertThat(floor.offersOf(order)).containsExactly("t1 OPEN");
    }

    @Test
    void a_new_state_is_looked_at_in_its_own_time() {
        floor.settle();
        postponed();
        floor.accept("t1", order);
        assertThat(floor.get(order).postponedUntil()).isNull();
        assertThat(floor.get(order).dueAt()).isEqualTo(Floor.at("2026-11-24T18:00"));
        postponed();
        floor.orders.cancel(order.id(), "op1");
        assertThat(floor.get(order).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(floor.get(order).dueAt()).isNull();
    }

    private Instant postponed() {
        floor.store.replace(floor.passing.postponed(floor.get(order), floor.now(), MINUTE));
        Instant again = floor.now().plus(MINUTE);
        assertThat(floor.get(order).dueAt()).isEqualTo(again);
        return again;
    }
}
