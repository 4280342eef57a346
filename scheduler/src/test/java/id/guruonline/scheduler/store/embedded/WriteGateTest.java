package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Server selection would take 30 s: a time-out of ten shows that a closed gate answers at once. */
@Timeout(10)
class WriteGateTest {

    private EmbeddedMongo mongo;
    private MongoClient observer;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.inMemory();
        observer = MongoClients.create(mongo.connectionString());
    }

    @AfterEach
    void stop() {
        observer.close();
        mongo.close();
    }

    @Test
    void a_gate_that_closes_before_a_write_leaves_it_undone() {
        try (Entrance entrance = mongo.openEntrance(WriteGate.closingBefore(3));
                MongoClient service = MongoClients.create(entrance.connectionString())) {
            MongoCollection<Document> orders = ordersOf(service);
            orders.insertOne(new Document("_id", 1));
            orders.updateOne(Filters.eq("_id", 1), Updates.set("seen", true));

            assertThatThrownBy(() -> orders.deleteOne(Filters.eq("_id", 1)))
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("closed");
            assertThat(ordersOf(observer).find())
                    .containsExactly(new Document("_id", 1).append("seen", true));
        }
    }

    @Test
    void a_gate_that_closes_after_a_write_leaves_it_done_but_unanswered() {
        try (Entrance entrance = mongo.openEntrance(WriteGate.closingAfter(2));
                MongoClient service = MongoClients.create(entrance.connectionString())) {
            MongoCollection<Document> orders = ordersOf(service);
            orders.insertOne(new Document("_id", 1));

            assertThatThrownBy(() -> orders.insertOne(new Document("_id", 2)))
                    .isInstanceOf(MongoException.class);
            assertThat(ordersOf(observer).countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void behind_a_closed_gate_reads_fail_too_and_for_good() {
        try (Entrance old = mongo.openEntrance(WriteGate.closingBefore(1));
                MongoClient dead = MongoClients.create(old.connectionString())) {
            assertThatThrownBy(() -> ordersOf(dead).insertOne(new Document()))
                    .isInstanceOf(MongoException.class);
            assertThatThrownBy(() -> ordersOf(dead).find().first())
                    .isInstanceOf(MongoException.class);

            try (Entrance next = mongo.openEntrance(new WriteGate() {});
                    MongoClient restarted = MongoClients.create(next.connectionString());
                    MongoClient late = MongoClients.create(old.connectionString())) {
                ordersOf(restarted).insertOne(new Document("_id", 1));

                assertThat(ordersOf(restarted).countDocuments()).isOne();
                assertThatThrownBy(() -> ordersOf(dead).countDocuments())
                        .isInstanceOf(MongoException.class);
                assertThatThrownBy(() -> ordersOf(late).countDocuments())
                        .isInstanceOf(MongoException.class);
                assertThatThrownBy(() -> ordersOf(late).createIndex(new Document("a", 1)))
                        .isInstanceOf(MongoException.class);
            }
        }
    }

    @Test
    void no_write_slips_in_once_the_gate_is_closed() throws Exception {
        int last = 40;
        try (Entrance entrance = mongo.openEntrance(WriteGate.closingAfter(last));
                MongoClient service = MongoClients.create(entrance.connectionString());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                writers.add(threads.submit(() -> insertUntilRefused(ordersOf(service))));
            }
            int acknowledged = 0;
            for (Future<Integer> writer : writers) {
                acknowledged += writer.get();
            }

            assertThat(acknowledged).isEqualTo(last - 1);
            assertThat(ordersOf(observer).countDocuments()).isEqualTo(last);
        }
    }

    @Test
    void writes_are_numbered_from_one_and_reads_and_declarations_are_not_counted() {
        List<Long> numbers = new ArrayList<>();
        WriteGate counting =
                new WriteGate() {
                    @Override
                    public void afterWrite(long number) {
                        numbers.add(number);
                    }
                };
        try (Entrance entrance = mongo.openEntrance(counting);
                MongoClient service = MongoClients.create(entrance.connectionString())) {
            MongoCollection<Document> orders = ordersOf(service);
            orders.createIndex(new Document("a", 1));
            orders.insertOne(new Document("_id", 1));
            assertThat(orders.countDocuments()).isOne();
            orders.deleteMany(new Document());
        }
        assertThat(numbers).containsExactly(1L, 2L);
    }

    /**
     * Returns how many were acknowledged; gives up where the gate ought to have closed long ago.
     */
    private static int insertUntilRefused(MongoCollection<Document> orders) {
        for (int acknowledged = 0; acknowledged < 200; acknowledged++) {
            try {
                orders.insertOne(new Document());
            } catch (MongoException refused) {
                assertThat(refused).hasMessageContaining("closed");
                return acknowledged;
            }
        }
        throw new AssertionError("The gate never closed");
    }

    private static MongoCollection<Document> ordersOf(MongoClient client) {
        return client.getDatabase("guru").getCollection("orders");
    }
}
