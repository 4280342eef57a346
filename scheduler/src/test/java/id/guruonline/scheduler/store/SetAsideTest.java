package id.guruonline.scheduler.store;

import static id.guruonline.scheduler.store.SomeOrder.NOW;
import static id.guruonline.scheduler.store.SomeOrder.due;
import static id.guruonline.scheduler.store.SomeOrder.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.store.mapping.MongoMapping;
import id.guruonline.scheduler.testing.TestDatabase;
import id.guruonline.scheduler.work.HandOver;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;

/** One document that cannot be read holds up no other. */
class SetAsideTest {

    private final TestDatabase database = new TestDatabase();
    private final AtomicLong nanos = new AtomicLong();
    private final SetAside aside = new SetAside(nanos::get);
    private final MongoOrders orders = new MongoOrders(database.mongo(), aside, new HandOver<>());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_others_are_listed_up_to_the_limit_and_it_is_counted() {
        for (int i = 1; i <= 4; i++) {
            orders.insert(due(placed("B" + i), NOW.plusSeconds(i)));
        }
        spoil("B1");
        spoil("B2");

        assertThat(ids(orders.listDue(NOW.plusSeconds(9), 1))).containsExactly("B3");
        assertThat(ids(orders.listDue(NOW.plusSeconds(9), 9))).containsExactly("B3", "B4");
        assertThat(orders.findNextDue()).contains(NOW.plusSeconds(3));
        assertThat(aside.count()).isEqualTo(2);
    }

    @Test
    void it_is_tried_again_after_a_minute_for_somebody_may_have_mended_it() {
        orders.insert(due(placed("B1"), NOW));
        Object whole = spoil("B1");
        assertThat(orders.listDue(NOW, 9)).isEmpty();
        set("B1", "progress", whole);

        assertThat(orders.listDue(NOW, 9)).isEmpty();
        nanos.addAndGet(SetAside.REST.toNanos());
        assertThat(aside.count()).isZero();
        assertThat(ids(orders.listDue(NOW, 9))).containsExactly("B1");
    }

    private Object spoil(String id) {
        Document order =
                Objects.requireNonNull(
                        database.mongo()
                                .getCollection(MongoOrders.ORDERS)
                                .find(new Document("_id", id))
                                .first());
        Object whole = Objects.requireNonNull(order.get("progress"));
        set(id, "progress", new Document(MongoMapping.TAG, "Progress.OfAnotherVersion"));
        return whole;
    }

    private void set(String id, String field, Object value) {
        database.mongo()
                .updateFirst(
                        query(where("_id").is(id)),
                        Update.update(field, value),
                        MongoOrders.ORDERS);
    }

    private static List<String> ids(List<Order> orders) {
        return orders.stream().map(Order::id).toList();
    }
}
