package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import de.bwaldvogel.mongo.exception.MongoServerError;
import id.guruonline.scheduler.store.embedded.file.DocumentSize;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> orders;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.connectionString());
        orders = client.getDatabase("guru").getCollection("orders");
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void hello_says_that_it_is_a_writable_primary_of_today() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(13);
        assertThat(client.getDatabase("admin").runCommand(new Document("ping", 1)).get("ok"))
                .isEqualTo(1.0);
    }

    @Test
    void databases_are_listed_by_name() {
        orders.insertOne(order(1));

        assertThat(client.listDatabaseNames()).contains("guru");
    }

    @Test
    void it_listens_on_loopback_only() {
        assertThat(mongo.connectionString()).contains("@127.0.0.1:");
        int port = URI.create(mongo.connectionString()).getPort();

        assertThatThrownBy(
                        () -> {
                            try (Socket elsewhere = new Socket()) {
                                elsewhere.connect(
                                        new InetSocketAddress(
                                                InetAddress.ofLiteral("127.0.0.2"), port),
                                        1_000);
                            }
                        })
                .isInstanceOf(java.io.IOException.class);
    }

    @Test
    void a_second_document_with_the_same_id_is_a_duplicate_key() {
        orders.insertOne(new Document("_id", 1).append("class", "5A"));

        assertThatThrownBy(() -> orders.insertOne(new Document("_id", 1L).append("class", "5B")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, EmbeddedMongoTest::assertDuplicate);
        assertThat(orders.find().map(d -> d.getString("class"))).containsExactly("5A");
    }

    @Test
    void a_unique_index_refuses_inserts_updates_and_upserts_alike() {
        orders.createIndex(Indexes.ascending("teacher", "week"), new IndexOptions().unique(true));
        orders.insertOne(order(1).append("teacher", "t1").append("week", "2026-W48"));
        orders.insertOne(order(2).append("teacher", "t1").append("week", "2026-W49"));

        assertThatThrownBy(() ->
                        orders.insertOne(
                                order(3).append("teacher", "t1").append("week", "2026-W48")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, EmbeddedMongoTest::assertDuplicate);
        assertThatThrownBy(() ->
                        orders.updateOne(Filters.eq("_id", 2), Updates.set("week", "2026-W48")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, EmbeddedMongoTest::assertDuplicate);
        assertThatThrownBy(() ->
                        orders.findOneAndUpdate(
                                Filters.eq("_id", 9),
                                Updates.combine(
                                        Updates.setOnInsert("teacher", "t1"),
                                        Updates.setOnInsert("week", "2026-W48")),
                                new FindOneAndUpdateOptions().upsert(true)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(11000));
        assertThat(orders.countDocuments()).isEqualTo(2);
        assertThat(orders.updateOne(Filters.eq("_id", 2), Updates.set("week", "2026-W50")))
                .satisfies(result -> assertThat(result.getModifiedCount()).isEqualTo(1));
    }

    @Test
    void a_sparse_unique_index_minds_only_documents_that_have_the_field() {
        orders.createIndex(
                Indexes.ascending("answer"), new IndexOptions().unique(true).sparse(true));
        orders.insertMany(List.of(order(1), order(2), order(3).append("answer", "a")));

        assertThatThrownBy(() -> orders.insertOne(order(4).append("answer", "a")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, EmbeddedMongoTest::assertDuplicate);
        assertThat(ids(Filters.eq("answer", null))).containsExactly(1, 2);
        assertThat(orders.find().sort(new Document("answer", 1)).map(d -> d.getInteger("_id")))
                .containsExactly(1, 2, 3);
        orders.deleteOne(Filters.eq("_id", 3));
        orders.insertOne(order(4).append("answer", "a"));
        assertThat(ids(Filters.eq("answer", "a"))).containsExactly(4);
    }

    @Test
    void a_unique_index_is_not_built_over_duplicates_and_leaves_nothing_behind() {
        orders.insertMany(List.of(order(1).append("k", "x"), order(2).append("k", "x")));

        assertThatThrownBy(() ->
                        orders.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true)))
                .isInstanceOf(DuplicateKeyException.class);

        orders.deleteOne(Filters.eq("_id", 2));
        orders.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        assertThat(ids(Filters.eq("k", "x"))).containsExactly(1);
    }

    @Test
    void indexes_that_would_not_be_kept_are_refused() {
        List<IndexOptions> notKept =
                List.of(
                        new IndexOptions()
                                .unique(true)
                                .partialFilterExpression(Filters.exists("phone")),
                        new IndexOptions().expireAfter(1L, TimeUnit.HOURS));
        for (IndexOptions options : notKept) {
            assertThatThrownBy(() -> orders.createIndex(Indexes.ascending("phone"), options))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("does not keep");
        }
        assertThatThrownBy(() -> orders.createIndex(Indexes.geo2dsphere("place")))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("does not keep");
        assertThatThrownBy(() -> orders.createIndex(Indexes.text("note")))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void the_same_index_again_is_no_matter() {
        orders.createIndex(Indexes.ascending("a"), new IndexOptions().name("due"));
        orders.createIndex(Indexes.ascending("a"), new IndexOptions().name("due"));
        orders.createIndex(Indexes.ascending("_id"));

        assertThat(orders.listIndexes().map(d -> d.getString("name")))
                .containsExactlyInAnyOrder("_id_", "due");
    }

    @Test
    void the_name_of_another_index_is_refused() {
        orders.createIndex(Indexes.ascending("a", "b"), new IndexOptions().name("due"));

        for (Bson keys :
                List.of(
                        Indexes.ascending("a"),
                        Indexes.ascending("b", "a"),
                        Indexes.descending("a", "b"))) {
            assertIndexRefused(86, keys, new IndexOptions().name("due"));
        }
        Bson same = Indexes.ascending("a", "b");
        assertIndexRefused(86, same, new IndexOptions().name("due").sparse(true));
        assertIndexRefused(86, same, new IndexOptions().name("due").unique(true));
        assertIndexRefused(
                86,
                same,
                new IndexOptions().name("due").partialFilterExpression(Filters.exists("a")));
        assertThat(orders.listIndexes()).hasSize(2);
    }

    @Test
    void the_same_index_by_another_name_is_refused() {
        orders.createIndex(Indexes.ascending("a"), new IndexOptions().name("due").sparse(true));

        assertIndexRefused(
                85, Indexes.ascending("a"), new IndexOptions().name("late").sparse(true));
        // As in MongoDB 5.0, an index that tells documents apart otherwise is another index.
        orders.createIndex(Indexes.ascending("a"), new IndexOptions().name("all"));
        assertThat(orders.listIndexes()).hasSize(3);
    }

    @Test
    void of_two_indexes_asked_for_at_once_that_are_the_same_one_is_refused() {
        assertThatThrownBy(() ->
                        orders.createIndexes(
                                List.of(
                                        new IndexModel(
                                                Indexes.ascending("a"),
                                                new IndexOptions().name("one")),
                                        new IndexModel(
                                                Indexes.ascending("a"),
                                                new IndexOptions().name("two")))))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(85));
        assertThat(orders.listIndexes().map(d -> d.getString("name"))).doesNotContain("one");
    }

    private void assertIndexRefused(int code, Bson keys, IndexOptions options) {
        assertThatThrownBy(() -> orders.createIndex(keys, options))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(code));
    }

    @Test
    void no_document_grows_over_sixteen_megabytes() {
        String eight = "x".repeat(8 << 20);
        orders.createIndex(Indexes.ascending("n"));
        orders.insertOne(order(1).append("n", 1).append("half", eight));

        assertTooLarge(
                17419,
                () ->
                        orders.updateOne(
                                Filters.eq("_id", 1),
                                Updates.combine(Updates.set("n", 2), Updates.set("rest", eight))));
        assertThat(ids(Filters.eq("n", 1))).containsExactly(1);
        assertThat(ids(Filters.eq("n", 2))).isEmpty();
        orders.updateOne(Filters.eq("_id", 1), Updates.set("rest", eight.substring(200)));
    }

    @Test
    void no_document_is_put_that_is_larger_whoever_sends_it() {
        // The drivers refuse to, so this asks behind them.
        var large = new de.bwaldvogel.mongo.bson.Document("text", "é".repeat(8 << 20));

        assertThatThrownBy(() -> DocumentSize.checkNew(large))
                .isInstanceOfSatisfying(
                        MongoServerError.class, e -> assertThat(e.getCode()).isEqualTo(10334));
    }

    private static void assertTooLarge(int code, Runnable update) {
        assertThatThrownBy(update::run)
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(code));
    }

    @Test
    void dropping_an_index_leaves_its_namesake_elsewhere_alone() {
        MongoCollection<Document> others = client.getDatabase("guru").getCollection("others");
        others.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        orders.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));

        orders.dropIndex("k_1");
        orders.insertMany(List.of(order(1).append("k", 1), order(2).append("k", 1)));

        others.insertOne(order(1).append("k", 1));
        assertThatThrownBy(() -> others.insertOne(order(2).append("k", 1)))
                .isInstanceOf(MongoWriteException.class);
        others.dropIndexes();
        others.insertOne(order(2).append("k", 1));
        assertThat(others.listIndexes()).hasSize(1);
    }

    @Test
    void an_ordered_bulk_stops_at_its_first_error() {
        orders.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        orders.insertMany(List.of(order(1).append("k", 1), order(2).append("k", 2)));
        List<WriteModel<Document>> writes =
                List.of(
                        new UpdateOneModel<>(Filters.eq("_id", 1), Updates.set("seen", true)),
                        new UpdateOneModel<>(Filters.eq("_id", 2), Updates.set("k", 1)),
                        new UpdateOneModel<>(
                                Filters.eq("_id", 7),
                                Updates.set("k", 7),
                                new UpdateOptions().upsert(true)),
                        new DeleteOneModel<>(Filters.eq("_id", 1)));

        assertThatThrownBy(() -> orders.bulkWrite(writes))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> {
                            assertThat(e.getWriteErrors())
                                    .singleElement()
                                    .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
                            assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
                        });
        assertThat(ids(new Document())).containsExactly(1, 2);

        assertThatThrownBy(() -> orders.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getUpserts()).hasSize(1));
        assertThat(ids(new Document())).containsExactly(2, 7);
    }

    @Test
    void an_ordered_insert_of_many_tells_how_many_were_made() {
        orders.insertOne(order(3));

        assertThatThrownBy(() -> orders.insertMany(List.of(order(1), order(2), order(3), order(4))))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2));
        assertThat(ids(new Document())).containsExactly(1, 2, 3);
    }

    @Test
    void dropping_a_database_spares_the_one_whose_name_goes_on() {
        MongoCollection<Document> spared = client.getDatabase("guru2").getCollection("orders");
        spared.insertOne(order(1));
        orders.createIndex(Indexes.ascending("k"));
        orders.insertOne(order(1).append("k", 1));

        client.getDatabase("guru").drop();

        assertThat(orders.countDocuments()).isZero();
        assertThat(spared.countDocuments()).isOne();
        orders.insertOne(order(1));
        assertThat(orders.listIndexes()).hasSize(1);
    }

    @Test
    void what_find_and_modify_returns_is_the_document_after_the_change() {
        orders.insertOne(order(1).append("n", 0));

        Document after =
                orders.findOneAndUpdate(
                        Filters.eq("_id", 1),
                        Updates.inc("n", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));

        assertThat(after).containsEntry("n", 1);
        assertThat(orders.find().first()).containsEntry("n", 1);
    }

    @Test
    void aggregations_that_begin_with_a_match_see_every_later_stage_whole() {
        orders.createIndex(Indexes.ascending("status"));
        orders.insertMany(
                List.of(
                        order(1).append("status", "OPEN").append("next", 3),
                        order(2).append("status", "OPEN").append("next", 3),
                        order(3).append("status", "FILLED")));

        List<Document> found =
                orders.aggregate(
                                List.of(
                                        new Document("$match", new Document("status", "OPEN")),
                                        new Document(
                                                "$lookup",
                                                new Document("from", "orders")
                                                        .append("localField", "next")
                                                        .append("foreignField", "_id")
                                                        .append("as", "after"))))
                        .into(new ArrayList<>());

        assertThat(found).hasSize(2);
        assertThat(found)
                .allSatisfy(d -> assertThat(d.getList("after", Document.class)).hasSize(1));
        assertThat(orders.countDocuments(Filters.eq("status", "OPEN"))).isEqualTo(2);
        assertThat(orders.countDocuments()).isEqualTo(3);
    }

    @Test
    void long_results_come_in_batches() {
        orders.insertMany(IntStream.range(0, 1_000).mapToObj(i -> order(i)).toList());

        assertThat(orders.find().batchSize(7).map(d -> d.getInteger("_id")))
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void a_file_keeps_documents_indexes_and_what_is_known_of_arrays(@TempDir Path folder) {
        try (EmbeddedMongo first = EmbeddedMongo.inFolder(folder);
                MongoClient writer = MongoClients.create(first.connectionString())) {
            var kept = writer.getDatabase("guru").getCollection("orders");
            kept.createIndex(Indexes.ascending("offers.teacher"));
            kept.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            for (int i = 0; i < 500; i++) {
                List<Document> offers =
                        List.of(new Document("teacher", "t" + i), new Document("teacher", "all"));
                kept.insertOne(order(i).append("key", "k" + i).append("offers", offers));
            }
            kept.deleteOne(Filters.eq("_id", 499));
        }
        try (EmbeddedMongo second = EmbeddedMongo.inFolder(folder);
                MongoClient reader = MongoClients.create(second.connectionString())) {
            var kept = reader.getDatabase("guru").getCollection("orders");
            assertThat(kept.countDocuments()).isEqualTo(499);
            assertThat(kept.find(Filters.eq("offers.teacher", "t77")).map(d -> d.get("_id")))
                    .containsExactly(77);
            // Without knowing of the arrays, each document would come once for each of its offers.
            assertThat(kept.find(Filters.gte("offers.teacher", "a"))).hasSize(499);
            assertThatThrownBy(() -> kept.insertOne(order(900).append("key", "k5")))
                    .isInstanceOf(MongoWriteException.class);
            kept.insertOne(order(901).append("key", "k499"));
            assertThat(kept.listIndexes()).hasSize(3);
        }
    }

    @Test
    void a_folder_that_is_made_is_its_owners_only_and_so_is_all_in_it(@TempDir Path parent)
            throws Exception {
        Path folder = parent.resolve("data");
        try (EmbeddedMongo _ = EmbeddedMongo.inFolder(folder)) {
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertFilesAreTheirOwnersOnly(folder);
        }
    }

    @Test
    void a_folder_that_was_there_stays_as_it_was_and_the_file_in_it_is_its_owners_only(
            @TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedMongo _ = EmbeddedMongo.inFolder(folder)) {
            assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
            assertFilesAreTheirOwnersOnly(folder);
        }
    }

    @Test
    void a_file_that_was_open_to_others_is_taken_from_them(@TempDir Path folder) throws Exception {
        EmbeddedMongo.inFolder(folder).close();
        for (Path file : filesIn(folder)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        try (EmbeddedMongo _ = EmbeddedMongo.inFolder(folder)) {
            assertFilesAreTheirOwnersOnly(folder);
        }
    }

    private static void assertFilesAreTheirOwnersOnly(Path folder) throws Exception {
        assertThat(filesIn(folder))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }

    private static List<Path> filesIn(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_folder_in_use_is_refused_in_words_that_help(@TempDir Path folder) {
        try (EmbeddedMongo _ = EmbeddedMongo.inFolder(folder)) {
            assertThatThrownBy(() -> EmbeddedMongo.inFolder(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use")
                    .hasMessageContaining("GURU_DATA");
        }
    }

    @Test
    void closing_twice_is_harmless() {
        EmbeddedMongo other = EmbeddedMongo.inMemory();
        other.close();
        other.close();
    }

    private static void assertDuplicate(MongoWriteException e) {
        assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    }

    private static Document order(int id) {
        return new Document("_id", id);
    }

    private List<Integer> ids(Bson filter) {
        return orders.find(filter)
                .sort(new Document("_id", 1))
                .map(d -> d.getInteger("_id"))
                .into(new ArrayList<>());
    }
}
