package id.guruonline.scheduler.order;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.scheduler.history.Deeds;
import id.guruonline.scheduler.history.Histories;
import id.guruonline.scheduler.history.History;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What teachers did is counted from their orders. */
class HistoriesTest {

    private static final Instant EVER = Floor.at("2030-01-01T00:00");

    private final Floor floor = new Floor(4);

    @AfterEach
    void close() {
        floor.close();
    }

    private Order taken(String name, String start) {
        Order order = floor.ordered(name, start);
        floor.settle();
        floor.accept("t1", order);
        floor.settle();
        return order;
    }

    private History history() {
        return new Histories(floor.store, floor.people, Duration.ofMinutes(1)).at(floor.now());
    }

    @Test
    void the_past_is_read_as_the_orders_tell_it_in_whatever_state() {
        Order taught = taken("taught", "2026-11-23T10:00");
        floor.wind("2026-11-23T12:30");
        Order left = taken("left", "2026-11-26T09:00");
        floor.orders.leave(left.id(), "t1");
        Order missed = taken("missed", "2026-11-27T09:00");
        floor.orders.standBy(missed.id(), "t2");
        floor.wind("2026-11-27T09:20");
        floor.orders.reportNoShow(missed.id(), "op1", "t1");
        floor.settle();
        floor.ordered("open", "2026-11-30T09:00");
        Order tooLate = taken("too-late", "2026-11-28T09:00");
        floor.wind("2026-11-28T10:55");
        floor.orders.reportNoShow(tooLate.id(), "op1", "t1");

        List<Order> all = floor.store.listAll(100);
        assertThat(all).extracting(Order::status).contains(OrderStatus.NO_SHOW, OrderStatus.OPEN);
        assertThat(floor.get(taught).status()).isIn(OrderStatus.TAUGHT, OrderStatus.RATED);
        assertThat(floor.store.listPast(Instant.EPOCH, EVER))
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Past::of).toList());
    }

    @Test
    void only_the_days_asked_for_are_read() {
        taken("o", "2026-11-23T10:00");
        Instant end = Floor.at("2026-11-23T12:00");

        assertThat(floor.store.listPast(end, end.plusSeconds(1))).hasSize(1);
        assertThat(floor.store.listPast(end.plusSeconds(1), EVER)).isEmpty();
        assertThat(floor.store.listPast(Instant.EPOCH, end)).isEmpty();
    }

    @Test
    void what_was_taught_long_ago_is_remembered_and_counts_less() {
        taken("o", "2026-11-23T10:00");
        floor.wind("2026-11-24T12:00");
        double soon = history().of("t1").kept();
        floor.wind("2026-12-23T12:00");

        assertThat(history().of("t1").lessons()).isEqualTo(1);
        assertThat(history().of("t1").kept()).isLessThan(soon * 0.6).isPositive();
        assertThat(history().whoKnows(Floor.SCHOOL, "5a", null)).accepts("t1");
    }

    @Test
    void who_did_not_come_is_known_at_once_and_by_and_by_forgotten() {
        Order order = taken("o", "2026-11-26T09:00");
        Histories kept = new Histories(floor.store, floor.people, Duration.ofDays(1));
        floor.wind("2026-11-26T09:16");
        assertThat(kept.at(floor.now()).of("t1").missedLately()).isFalse();

        floor.orders.reportNoShow(order.id(), "op1", "t1");
        kept.outdate();
        assertThat(kept.at(floor.now()).of("t1").missedLately()).isTrue();
        Instant later = floor.now().plus(Duration.ofDays(15));
        assertThat(kept.at(later).of("t1").missedLately()).isFalse();
    }

    @Test
    void what_the_office_pardoned_counts_no_more_and_what_comes_later_does() {
        Order order = taken("o", "2026-11-26T09:00");
        floor.wind("2026-11-26T09:16");
        floor.orders.reportNoShow(order.id(), "op1", "t1");
        Instant end = Floor.at("2026-11-26T11:00");
        List<Past> pasts = floor.store.listPast(Instant.EPOCH, EVER);

        History pardoned = History.of(pasts, end, id -> id.equals("t1") ? end : Instant.MIN);
        History tooEarly = History.of(pasts, end, _ -> end.minusSeconds(1));

        assertThat(pardoned.of("t1")).isEqualTo(Deeds.NONE);
        assertThat(tooEarly.of("t1").missedLately()).isTrue();
        assertThat(tooEarly.of("t1")).isEqualTo(History.of(pasts, end, _ -> Instant.MIN).of("t1"));
    }

    @Test
    void who_did_not_come_yesterday_is_not_asked_first_today() {
        Order order = taken("o", "2026-11-26T09:00");
        floor.wind("2026-11-26T09:16");
        floor.orders.reportNoShow(order.id(), "op1", "t1");
        floor.settle();
        floor.wind("2026-11-27T08:00");

        Order next = floor.ordered("next", "2026-12-03T09:00");
        floor.settle();
        assertThat(floor.offersOf(next)).isNotEmpty().doesNotContain("t1 OPEN");
    }
}
