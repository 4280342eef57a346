package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir private Path parent;

    private Path data;
    private Path copy;

    @BeforeEach
    void name() {
        data = parent.resolve("data");
        copy = parent.resolve("copy");
    }

    @Test
    void a_copy_of_a_database_at_rest_is_a_database_of_its_own() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inFolder(data);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            fill(client.getDatabase("guru"));
        }

        assertThat(Backup.take(data, copy)).isPositive();

        assertIsFilled(copy);
        assertIsFilled(data);
    }

    @Test
    void a_copy_may_be_taken_while_the_database_is_in_use() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inFolder(data);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            fill(client.getDatabase("guru"));

            Backup.take(data, copy);

            assertIsFilled(copy);
            client.getDatabase("guru").getCollection("orders").insertOne(new Document("_id", -1));
        }
    }

    /** One writer counts in two places, first here, then there; a copy never sees there ahead. */
    @Test
    void a_copy_taken_amid_writes_is_of_one_moment_and_has_all_that_was_acknowledged()
            throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(200);
        try (EmbeddedMongo mongo = EmbeddedMongo.inFolder(data);
                MongoClient client = MongoClients.create(mongo.connectionString());
                ExecutorService writer = Executors.newSingleThreadExecutor()) {
            MongoDatabase guru = client.getDatabase("guru");
            fill(guru);
            MongoCollection<Document> here = guru.getCollection("here");
            MongoCollection<Document> there = guru.getCollection("there");
            here.insertOne(new Document("_id", 1).append("n", 0));
            there.insertOne(new Document("_id", 1).append("n", 0));
            var _ =
                    writer.submit(() -> {
                        while (!stop.get()) {
                            here.updateOne(Filters.eq("_id", 1), Updates.inc("n", 1));
                            there.updateOne(Filters.eq("_id", 1), Updates.inc("n", 1));
                            begun.countDown();
                        }
                    });
            begun.await();
            int before = count(there);

            Backup.take(data, copy);

            stop.set(true);
            assertThat(before).isGreaterThanOrEqualTo(200);
            try (EmbeddedMongo copied = EmbeddedMongo.inFolder(copy);
                    MongoClient reader = MongoClients.create(copied.connectionString())) {
                MongoDatabase then = reader.getDatabase("guru");
                assertThat(count(then.getCollection("there"))).isGreaterThanOrEqualTo(before);
                assertThat(count(then.getCollection("here")) - count(then.getCollection("there")))
                        .isIn(0, 1);
            }
        }
        assertIsFilled(copy);
    }

    private static int count(MongoCollection<Document> counter) {
        return Objects.requireNonNull(counter.find().first()).getInteger("n");
    }

    @Test
    void what_is_no_database_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> Backup.take(data, copy))
                .isInstanceOf(Backup.Refused.class)
                .hasMessage("There is no embedded database in " + data);
        assertThat(data).doesNotExist();
        assertThat(copy).doesNotExist();
    }

    @Test
    void a_copy_never_takes_the_place_of_another_database() {
        EmbeddedMongo.inFolder(data).close();
        EmbeddedMongo.inFolder(copy).close();

        assertThatThrownBy(() -> Backup.take(data, copy))
                .isInstanceOf(Backup.Refused.class)
                .hasMessageContaining("There is a database in " + copy);
        assertThatThrownBy(() -> Backup.take(data, data)).isInstanceOf(Backup.Refused.class);
    }

    @Test
    void a_copy_that_cannot_be_made_says_why_and_leaves_nothing(@TempDir Path elsewhere)
            throws Exception {
        Path file = Files.createFile(elsewhere.resolve("file"));
        try (EmbeddedMongo _ = EmbeddedMongo.inFolder(data)) {
            assertThatThrownBy(() -> Backup.take(data, file.resolve("copy")))
                    .isInstanceOf(Backup.Refused.class)
                    .hasMessageContaining("Cannot make the data folder");
        }
        assertThat(elsewhere.toFile().list()).containsExactly("file");
    }

    @Test
    void the_address_of_a_database_is_left_for_its_owner_while_it_runs() throws Exception {
        Path address = data.resolve("guru-online.address");
        try (EmbeddedMongo mongo = EmbeddedMongo.inFolder(data)) {
            assertThat(Files.readString(address)).isEqualTo(mongo.connectionString());
        }
        assertThat(address).doesNotExist();
    }

    private static void fill(MongoDatabase guru) {
        MongoCollection<Document> orders = guru.getCollection("orders");
        orders.createIndex(Indexes.ascending("offers.teacher"));
        for (int i = 0; i < 20; i++) {
            orders.insertOne(
                    new Document("_id", i)
                            .append(
                                    "offers",
                                    List.of(
                                            new Document("teacher", "t" + i),
                                            new Document("teacher", "all"))));
        }
    }

    private static void assertIsFilled(Path folder) {
        try (EmbeddedMongo mongo = EmbeddedMongo.inFolder(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> orders = client.getDatabase("guru").getCollection("orders");
            assertThat(orders.countDocuments()).isEqualTo(20);
            assertThat(orders.listIndexes()).hasSize(2);
            // Without knowing of the arrays, each order would come once for each of its offers.
            assertThat(orders.find(Filters.gte("offers.teacher", "a"))).hasSize(20);
            assertThat(orders.find(Filters.eq("offers.teacher", "t7"))).hasSize(1);
        }
    }
}
