package id.guruonline.config.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import id.guruonline.config.health.SearchEnd;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Subject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObservedOrdersTest {

    private static final Instant NINE = Instant.parse("2026-11-30T02:00:00Z");

    private List<Order> withFacts = List.of();
    private final List<SearchEnd> ended = new ArrayList<>();
    private final ObservedOrders orders =
            new ObservedOrders(
                    (OrderStore)
                            Proxy.newProxyInstance(
                                    getClass().getClassLoader(),
                                    new Class<?>[] {OrderStore.class},
                                    (_, method, _) ->
                                            method.getName().equals("listWithFacts")
                                                    ? withFacts
                                                    : null),
                    () -> {},
                    ended::add);

    private static Order order(String id, Fact... facts) {
        Lesson lesson =
                new Lesson(
                        "10500001",
                        Subject.MATEMATIKA,
                        "5A",
                        NINE.plusSeconds(3_600),
                        NINE.plusSeconds(7_200),
                        2);
        Order placed = Order.place(id, "playground:" + id, "op1", lesson, null, null, NINE);
        return new Order(
                placed.id(),
                placed.createdBy(),
                placed.operatorId(),
                placed.lesson(),
                placed.seriesId(),
                placed.orderedAt(),
                placed.progress(),
                placed.postponedUntil(),
                placed.offers(),
                placed.rounds(),
                placed.excluded(),
                placed.voided(),
                List.of(facts),
                facts.length,
                placed.exchange(),
                placed.named(),
                placed.standBy(),
                placed.dueAt(),
                placed.version());
    }

    private static Fact accepted(String id, Duration after) {
        return new Fact.Accepted(id, NINE.plus(after), 1, "t1", "a1", false, null);
    }

    private void works(String order, String fact) {
        orders.listWithFacts(100);
        orders.removeFacts(order, List.of(fact));
    }

    @Test
    void the_end_of_a_search_is_told_once_its_fact_is_worked_off() {
        Duration two = Duration.ofMinutes(2);
        withFacts =
                List.of(
                        order("B1", accepted("B1/1", two)),
                        order(
                                "B2",
                                new Fact.NobodyFound("B2/1", NINE),
                                new Fact.Unfilled("B2/2", NINE.plus(two))));
        orders.listWithFacts(100);
        assertThat(ended).isEmpty();
        works("B1", "B1/1");
        works("B2", "B2/1");
        works("B2", "B2/2");
        assertThat(ended).containsExactly(new SearchEnd(true, two), new SearchEnd(false, two));
    }

    @Test
    void however_many_were_worked_off_elsewhere_those_listed_last_are_told() {
        for (int look = 0; look < 30; look++) {
            int from = look * 100;
            withFacts =
                    IntStream.range(from, from + 100)
                            .mapToObj(i -> order("B" + i, accepted("B" + i + "/1", Duration.ZERO)))
                            .toList();
            orders.listWithFacts(100);
        }
        Stream.of(2_900, 2_999).forEach(i -> orders.removeFacts("B" + i, List.of("B" + i + "/1")));
        assertThat(ended).hasSize(2);
        orders.removeFacts("B0", List.of("B0/1"));
        assertThat(ended).hasSize(2);
    }
}
