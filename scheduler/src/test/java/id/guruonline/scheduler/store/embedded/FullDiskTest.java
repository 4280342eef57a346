package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import id.guruonline.scheduler.store.embedded.file.StoreFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class FullDiskTest {

    private static final int OUT_OF_DISK_SPACE = 14031;

    @TempDir private Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> orders;

    @BeforeEach
    void start() {
        SmallDisk.insert();
        open();
        log.start();
        packageLogger().addAppender(log);
    }

    @AfterEach
    void stop() {
        packageLogger().detachAppender(log);
        SmallDisk.makeRoom();
        close();
        SmallDisk.remove();
    }

    private void open() {
        String file = SmallDisk.nameOf(folder.resolve("test.mv.db"));
        mongo = EmbeddedMongo.inFile(new StoreFile(file), nanos::get);
        client = MongoClients.create(mongo.connectionString());
        orders = client.getDatabase("guru").getCollection("orders");
    }

    private void close() {
        client.close();
        mongo.close();
    }

    private static Logger packageLogger() {
        return (Logger) LoggerFactory.getLogger(FullDiskTest.class.getPackageName());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static void assertRefused(Runnable write) {
        assertThatThrownBy(write::run)
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(OUT_OF_DISK_SPACE))
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("writes are refused until it can, reading goes on");
    }

    @Test
    void on_a_full_disk_writes_are_refused_and_reads_go_on() {
        orders.createIndex(Indexes.ascending("teacher"));
        orders.insertOne(order(1).append("teacher", "t1"));
        SmallDisk.leaveRoomFor(0);

        assertRefused(() -> orders.insertOne(order(2)));
        assertRefused(() -> orders.updateOne(Filters.eq("_id", 1), Updates.set("n", 1)));
        assertRefused(() -> orders.deleteOne(Filters.eq("_id", 1)));
        assertRefused(() -> orders.createIndex(Indexes.ascending("late")));
        assertThat(orders.find()).containsExactly(order(1).append("teacher", "t1"));
        assertThat(orders.find(Filters.eq("teacher", "t1"))).hasSize(1);
        assertThat(mongo.whyNoWrites()).contains("No space left on device");
    }

    @Test
    void it_mends_itself_within_a_second_of_room_and_without_a_restart() {
        orders.insertOne(order(1));
        SmallDisk.leaveRoomFor(0);
        assertRefused(() -> orders.insertOne(order(2)));

        SmallDisk.makeRoom();
        pass(Duration.ofSeconds(1));

        orders.insertOne(order(3));
        assertThat(orders.find().map(d -> d.getInteger("_id"))).containsExactly(1, 3);
        assertThat(mongo.whyNoWrites()).isEmpty();
        close();
        open();
        assertThat(orders.find().map(d -> d.getInteger("_id"))).containsExactly(1, 3);
    }

    @Test
    void within_the_second_nothing_is_tried_on_the_disk() {
        SmallDisk.leaveRoomFor(0);
        assertRefused(() -> orders.insertOne(order(1)));
        SmallDisk.makeRoom();

        assertRefused(() -> orders.insertOne(order(1)));
        assertThat(orders.find()).isEmpty();
    }

    /** The disk may have none, and the file within itself. */
    @Test
    void half_a_minute_later_it_is_tried_whatever_room_there_is() {
        orders.insertOne(order(1));
        SmallDisk.leaveRoomFor(0);
        assertRefused(() -> orders.insertOne(order(2)));
        pass(Duration.ofSeconds(30));
        assertRefused(() -> orders.insertOne(order(2)));

        SmallDisk.leaveRoomFor(100_000);
        pass(Duration.ofSeconds(29));
        assertRefused(() -> orders.insertOne(order(2)));
        SmallDisk.leaveRoomFor(100_000);
        pass(Duration.ofSeconds(1));

        orders.insertOne(order(3));
        assertThat(orders.find().map(d -> d.getInteger("_id"))).containsExactly(1, 3);
    }

    @Test
    void a_little_room_is_no_room() {
        orders.insertOne(order(1));
        SmallDisk.leaveRoomFor(0);
        assertRefused(() -> orders.insertOne(order(2)));

        SmallDisk.leaveRoomFor(100_000);
        pass(Duration.ofSeconds(1));

        assertRefused(() -> orders.insertOne(order(2)));
        assertThat(orders.find()).hasSize(1);
    }

    @Test
    void an_index_that_found_no_room_is_not_there_and_hides_nothing() {
        for (int i = 0; i < 50; i++) {
            orders.insertOne(order(i).append("teacher", "t" + i % 5));
        }
        SmallDisk.leaveRoomFor(0);
        assertRefused(() -> orders.createIndex(Indexes.ascending("teacher")));
        SmallDisk.makeRoom();
        pass(Duration.ofSeconds(1));

        assertThat(orders.listIndexes()).hasSize(1);
        assertThat(orders.find(Filters.eq("teacher", "t3"))).hasSize(10);
        orders.createIndex(Indexes.ascending("teacher"));
        assertThat(orders.find(Filters.eq("teacher", "t3"))).hasSize(10);
    }

    @Test
    void a_disk_that_cannot_flush_is_as_good_as_full() {
        orders.insertOne(order(1));
        SmallDisk.stopFlushing();
        assertThatThrownBy(() -> orders.insertOne(order(2)))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("Input/output error");

        SmallDisk.flushAgain();
        pass(Duration.ofSeconds(1));

        orders.insertOne(order(3));
        assertThat(orders.find().map(d -> d.getInteger("_id"))).contains(1, 3);
    }

    @Test
    void a_file_closed_by_an_interrupted_thread_is_opened_again() throws Exception {
        orders.insertOne(order(1));
        SmallDisk.closeFiles();
        assertThatThrownBy(() -> orders.insertOne(order(2)))
                .isInstanceOf(MongoCommandException.class);

        pass(Duration.ofSeconds(1));

        orders.insertOne(order(3));
        assertThat(orders.find().map(d -> d.getInteger("_id"))).containsExactly(1, 3);
    }

    @Test
    void the_log_has_one_line_a_minute_and_no_stack_trace() {
        SmallDisk.leaveRoomFor(0);
        for (int second = 0; second < 130; second++) {
            assertRefused(() -> orders.insertOne(order(1)));
            pass(Duration.ofSeconds(1));
        }

        assertThat(log.list)
                .hasSize(3)
                .allSatisfy(line -> {
                    assertThat(line.getFormattedMessage()).contains("No space left on device");
                    assertThat(line.getThrowableProxy()).isNull();
                });
    }

    /** Whatever was acknowledged is there, wherever in a commit the disk ran full. */
    @Test
    void nothing_acknowledged_is_lost_wherever_the_disk_runs_full() throws Exception {
        Random random = new Random(11);
        Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();
        orders.createIndex(Indexes.ascending("n"));
        for (int round = 0; round < 40; round++) {
            orders.insertOne(order(-1 - round));
            SmallDisk.leaveRoomFor(random.nextInt(300_000));
            writeUntilRefused(round, acknowledged);
            check(acknowledged);
            if (round % 10 == 9) {
                close();
                SmallDisk.makeRoom();
                open();
                check(acknowledged);
            }
            SmallDisk.makeRoom();
            pass(Duration.ofSeconds(1));
        }
        assertThat(acknowledged).hasSizeGreaterThan(200);
    }

    private void writeUntilRefused(int round, Map<Integer, Integer> acknowledged) throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 4; writer++) {
                int id = writer;
                var _ = writers.submit(() -> write(id, round * 10_000, acknowledged));
            }
        }
    }

    private void write(int writer, int first, Map<Integer, Integer> acknowledged) {
        try {
            for (int n = first; ; n++) {
                int id = first / 10_000 * 1_000 + writer * 100 + n % 20;
                Document order = order(id).append("n", n).append("text", "x".repeat(n % 7 * 300));
                orders.replaceOne(Filters.eq("_id", id), order, new ReplaceOptions().upsert(true));
                acknowledged.put(id, n);
            }
        } catch (MongoException refused) {
            assertThat(refused.getCode()).isEqualTo(OUT_OF_DISK_SPACE);
        }
    }

    private void check(Map<Integer, Integer> acknowledged) {
        Map<Integer, Integer> found = new HashMap<>();
        List<Document> all = orders.find().into(new ArrayList<>());
        all.removeIf(order -> order.getInteger("_id") < 0);
        all.forEach(order -> found.put(order.getInteger("_id"), order.getInteger("n")));
        // The last write of each writer was refused and may yet have been made.
        acknowledged.forEach((id, n) -> assertThat(found.get(id)).isGreaterThanOrEqualTo(n));
        for (Document order : all.subList(0, Math.min(all.size(), 40))) {
            assertThat(orders.find(Filters.eq("n", order.get("n")))).contains(order);
        }
    }

    private static Document order(int id) {
        return new Document("_id", id);
    }
}
