package id.guruonline.scheduler.store.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.UuidCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second embedded database, reached over TCP, stands for a MongoDB. */
class MigrationTest {

    @TempDir private Path parent;

    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.connectionString());
    private final List<String> said = new ArrayList<>();
    private String folder;
    private String otherFolder;

    @BeforeEach
    void name() {
        folder = parent.resolve("data").toString();
        otherFolder = parent.resolve("other").toString();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private void migrate(String from, String to) {
        Migration.run(from, to, "guru", said::add);
    }

    @Test
    void a_folder_goes_to_a_server_and_from_there_to_another_folder_unchanged() {
        List<BsonDocument> written = new ArrayList<>();
        inFolder(
                folder,
                guru -> {
                    fill(guru);
                    written.addAll(all(guru));
                });

        migrate(folder, server.connectionString());
        assertThat(all(client.getDatabase("guru"))).isEqualTo(written);
        migrate(server.connectionString(), otherFolder);

        inFolder(
                otherFolder,
                guru -> {
                    assertThat(all(guru)).isEqualTo(written);
                    assertThat(guru.getCollection("orders").find(Filters.eq("teacher", "t6")))
                            .hasSize(143);
                    List<Document> indexes =
                            guru.getCollection("orders").listIndexes().into(new ArrayList<>());
                    assertThat(indexes.stream().map(index -> index.getString("name")))
                            .containsExactlyInAnyOrder("_id_", "ofTeacher", "due");
                    assertThat(indexes).anyMatch(index -> index.getBoolean("sparse", false));
                });
        assertThat(said)
                .containsExactly(
                        "kinds: 5 documents, 0 indexes",
                        "orders: 1001 documents, 2 indexes",
                        "kinds: 5 documents, 0 indexes",
                        "orders: 1001 documents, 2 indexes");
    }

    @Test
    void the_database_that_an_address_names_is_the_one() {
        String named = server.connectionString().replace("/?", "/other?");
        inFolder(folder, MigrationTest::fill);

        migrate(folder, named + "&authSource=$external");

        assertThat(all(client.getDatabase("other"))).hasSize(1006);
        assertThat(client.getDatabase("guru").listCollectionNames()).isEmpty();
    }

    @Test
    void a_target_that_is_not_empty_is_refused_and_left_alone() {
        inFolder(folder, MigrationTest::fill);
        client.getDatabase("guru").getCollection("persons").insertOne(new Document("_id", "p"));

        assertThatThrownBy(() -> migrate(folder, server.connectionString()))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("is not empty: there are documents in its collection persons")
                .hasMessageNotContaining("authMechanism");
        assertThat(all(client.getDatabase("guru"))).hasSize(1);
    }

    @Test
    void a_source_without_anything_in_it_is_refused() {
        EmbeddedMongo.inFolder(Path.of(folder)).close();

        assertThatThrownBy(() -> migrate(folder, server.connectionString()))
                .isInstanceOf(MigrationRefused.class)
                .hasMessage("There is nothing in %s to copy", folder);
    }

    @Test
    void a_folder_without_a_database_is_refused_and_not_made() {
        assertThatThrownBy(() -> migrate(folder, server.connectionString()))
                .isInstanceOf(MigrationRefused.class)
                .hasMessage("There is no embedded database in " + folder);
        assertThat(Path.of(folder)).doesNotExist();
    }

    @Test
    void a_folder_in_use_is_refused() {
        try (EmbeddedMongo _ = EmbeddedMongo.inFolder(Path.of(folder))) {
            assertThatThrownBy(() -> migrate(folder, server.connectionString()))
                    .isInstanceOf(MigrationRefused.class)
                    .hasMessage("A running service uses %s; stop it first", folder);
        }
    }

    @Test
    void a_database_is_not_copied_to_itself() {
        assertThatThrownBy(() -> migrate(folder, folder))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageStartingWith("A database is not copied to itself");
    }

    @Test
    void an_address_that_cannot_be_read_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> migrate("mongodb://u:secret@/x?y", folder))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("An address of a MongoDB looks as")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whoever_does_not_let_one_in_is_named_without_the_secret() {
        String wrong =
                server.connectionString().replaceFirst("://guru-online:..", "://guru-online:zz");

        assertThatThrownBy(() -> migrate(wrong, folder))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("/guru does not let this name and password in")
                .hasMessageNotContaining("zz");
        assertThat(Path.of(folder)).doesNotExist();
    }

    @Test
    void an_index_that_the_target_refuses_leaves_word_that_it_is_incomplete() {
        inFolder(folder, MigrationTest::fill);
        client.getDatabase("guru")
                .getCollection("orders")
                .createIndex(Indexes.ascending("dueAt"), new IndexOptions().name("due"));

        assertThatThrownBy(() -> migrate(folder, server.connectionString()))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("is incomplete; empty it before another try")
                .hasMessageContaining("IndexKeySpecsConflict");
    }

    private interface Work {
        void with(MongoDatabase guru);
    }

    private static void inFolder(String folder, Work work) {
        try (EmbeddedMongo mongo = EmbeddedMongo.inFolder(Path.of(folder));
                MongoClient own = MongoClients.create(mongo.connectionString())) {
            work.with(own.getDatabase("guru"));
        }
    }

    private static List<BsonDocument> all(MongoDatabase database) {
        List<BsonDocument> all = new ArrayList<>();
        for (String name : List.of("kinds", "orders", "persons")) {
            database.getCollection(name, BsonDocument.class)
                    .find()
                    .sort(new Document("_id", 1))
                    .into(all);
        }
        return all;
    }

    private static void fill(MongoDatabase guru) {
        MongoCollection<Document> orders = guru.getCollection("orders");
        orders.createIndex(
                Indexes.ascending("teacher", "_id"), new IndexOptions().name("ofTeacher"));
        orders.createIndex(Indexes.ascending("dueAt"), new IndexOptions().name("due").sparse(true));
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            many.add(new Document("_id", "o" + i).append("teacher", "t" + i % 7));
        }
        orders.insertMany(many);
        guru.getCollection("kinds")
                .withCodecRegistry(
                        CodecRegistries.fromRegistries(
                                CodecRegistries.fromProviders(
                                        new UuidCodecProvider(UuidRepresentation.STANDARD)),
                                guru.getCodecRegistry()))
                .insertMany(
                        List.of(
                                everyKind(1),
                                everyKind(2L),
                                everyKind("three"),
                                everyKind(new ObjectId()),
                                everyKind(new Document("week", "2026-W48").append("n", 1))));
    }

    private static Document everyKind(Object id) {
        return new Document("_id", id)
                .append("nothing", null)
                .append("yes", true)
                .append("int", 7)
                .append("long", 7L)
                .append("double", 7.0)
                .append("decimal", Decimal128.parse("7.10"))
                .append("text", "Bu Siti, \u00e9\u4e2d\ud83d\ude00")
                .append("at", Date.from(Instant.ofEpochMilli(1_795_000_000_123L)))
                .append("oid", new ObjectId())
                .append("uuid", UUID.fromString("6d9f2c3e-5b1a-4c8d-9e0f-112233445566"))
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("list", List.of(1, "two", new Document("three", List.of(4L))))
                .append("inner", new Document("b", 1).append("a", new Document()));
    }
}
