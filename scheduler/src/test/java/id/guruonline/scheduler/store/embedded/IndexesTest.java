package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two collections hold the same documents, one with indexes and one without: whatever is asked,
 * they answer alike.
 */
class IndexesTest {

    private static final int DOCUMENTS = 400;
    private static final List<String> STATES = List.of("OPEN", "FILLED", "TAUGHT");

    private final Random random = new Random(20261123);
    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> plain;
    private MongoCollection<Document> indexed;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.connectionString());
        plain = client.getDatabase("guru").getCollection("plain");
        indexed = client.getDatabase("guru").getCollection("indexed");
        for (String index :
                List.of(
                        "{state: 1, dueAt: 1}",
                        "{dueAt: 1}",
                        "{rank: -1}",
                        "{rank: 1, state: 1}",
                        "{tags: 1}",
                        "{state: 1, 'offers.teacher': 1}",
                        "{'offers.teacher': 1, 'offers.status': 1}",
                        "{'place.village': 1, dueAt: 1}")) {
            indexed.createIndex(Document.parse(index));
        }
        indexed.createIndex(Document.parse("{sparse: 1}"), new IndexOptions().sparse(true));
        IndexOptions unique = new IndexOptions().unique(true);
        indexed.createIndex(Document.parse("{serial: 1, state: 1}"), unique);
        indexed.createIndex(Document.parse("{key: 1}"), unique.sparse(true));
        fill();
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    private void fill() {
        List<Document> documents = new ArrayList<>();
        for (int id = 0; id < DOCUMENTS; id++) {
            documents.add(randomDocument(id));
        }
        plain.insertMany(documents);
        indexed.insertMany(documents);
    }

    @Test
    void every_question_is_answered_as_without_indexes() {
        for (int i = 0; i < 600; i++) {
            compare(randomFilter(), randomSort());
        }
    }

    @Test
    void and_still_after_updates_and_deletes() {
        for (int i = 0; i < 300; i++) {
            Document one = new Document("_id", random.nextInt(DOCUMENTS));
            switch (random.nextInt(3)) {
                case 0 -> both(c -> c.deleteOne(one));
                case 1 -> {
                    Document other = randomDocument(one.getInteger("_id"));
                    both(c -> c.replaceOne(one, other));
                }
                default -> {
                    Document change =
                            new Document("$set", new Document("state", pick(STATES)))
                                    .append("$push", new Document("tags", "t" + random.nextInt(5)));
                    both(c -> c.updateOne(one, change));
                }
            }
        }
        for (int i = 0; i < 300; i++) {
            compare(randomFilter(), randomSort());
        }
    }

    @Test
    void updates_and_deletes_reach_by_an_index_what_they_would_reach_without() {
        Document open = new Document("state", "OPEN").append("tags", "t1");
        List<Long> changed = new ArrayList<>();
        both(c ->
                changed.add(
                        c.updateMany(open, Document.parse("{$set: {state: 'TAUGHT'}}"))
                                .getModifiedCount()));
        both(c -> changed.add(c.deleteMany(Document.parse("{rank: {$gte: 5}}")).getDeletedCount()));

        assertThat(changed.get(0)).isEqualTo(changed.get(1)).isPositive();
        assertThat(changed.get(2)).isEqualTo(changed.get(3)).isPositive();
        compare(new Document(), new Document());
    }

    @Test
    void an_array_without_elements_is_found_by_the_other_fields_of_its_index() {
        both(c -> c.deleteMany(new Document()));
        both(c -> c.insertOne(Document.parse("{_id: 1, state: 'OPEN', offers: [], tags: []}")));

        assertThat(indexed.find(Document.parse("{state: 'OPEN'}"))).hasSize(1);
        assertThat(indexed.find().sort(Document.parse("{tags: 1}"))).hasSize(1);
        assertThat(indexed.deleteOne(Document.parse("{state: 'OPEN'}")).getDeletedCount()).isOne();
    }

    private void both(java.util.function.Consumer<MongoCollection<Document>> action) {
        action.accept(plain);
        action.accept(indexed);
    }

    private void compare(Document filter, Document sort) {
        List<Document> expected = plain.find(filter).sort(sort).into(new ArrayList<>());
        List<Document> found = indexed.find(filter).sort(sort).into(new ArrayList<>());
        assertThat(byId(found)).as("%s sorted by %s", filter, sort).isEqualTo(byId(expected));
        if (!sort.isEmpty()) {
            assertThat(values(found, sort))
                    .as("order of %s sorted by %s", filter, sort)
                    .isEqualTo(values(expected, sort));
        }
        assertThat(indexed.find(filter).sort(sort).skip(3).limit(5))
                .hasSize(Math.clamp(expected.size() - 3, 0, 5));
        assertThat(indexed.countDocuments(filter)).isEqualTo(expected.size());
    }

    /** Fails if one document comes twice. */
    private static Map<Object, Document> byId(List<Document> documents) {
        return documents.stream().collect(Collectors.toMap(d -> d.get("_id"), d -> d));
    }

    private static List<List<Object>> values(List<Document> documents, Document sort) {
        return documents.stream()
                .map(d -> sort.keySet().stream().map(path -> valueAt(d, path)).toList())
                .toList();
    }

    private static Object valueAt(Document document, String path) {
        Object value = document.getEmbedded(Arrays.asList(path.split("\\.")), Object.class);
        return value == null ? "none" : value;
    }

    private Document randomDocument(int id) {
        Document document = new Document("_id", id).append("serial", (long) id);
        if (random.nextInt(10) > 0) {
            document.append("state", pick(STATES));
        }
        switch (random.nextInt(4)) {
            case 0 -> document.append("dueAt", null);
            case 1, 2 -> document.append("dueAt", instant());
            default -> {
                // No such field.
            }
        }
        document.append(
                "rank", random.nextBoolean() ? random.nextInt(10) : random.nextInt(20) / 2.0);
        document.append(
                "tags", random.ints(random.nextInt(4), 0, 5).mapToObj(t -> "t" + t).toList());
        document.append(
                "offers", random.ints(random.nextInt(4), 0, 8).mapToObj(this::offer).toList());
        if (random.nextInt(3) == 0) {
            document.append("sparse", random.nextInt(5)).append("key", id);
        }
        return document.append("place", new Document("village", "v" + random.nextInt(6)));
    }

    private Document offer(int teacher) {
        Document offer = new Document("status", pick(STATES));
        return random.nextInt(6) == 0 ? offer : offer.append("teacher", teacher);
    }

    private Document randomFilter() {
        Document filter = new Document();
        for (int i = random.nextInt(3); i >= 0; i--) {
            filter.putAll(randomCondition());
        }
        return filter;
    }

    private Document randomCondition() {
        int n = random.nextInt(8);
        return switch (random.nextInt(22)) {
            case 0 -> new Document("state", pick(STATES));
            case 1 -> new Document("state", new Document("$in", Arrays.asList("OPEN", null)));
            case 2 -> new Document("state", new Document("$in", List.of("OPEN", "TAUGHT")));
            case 3 -> new Document("state", new Document("$ne", "OPEN"));
            case 4 -> new Document("dueAt", new Document("$lte", instant()));
            case 5 -> new Document("dueAt", null);
            case 6 ->
                    new Document("dueAt", new Document("$gt", instant()).append("$lt", instant()));
            case 7 -> new Document("rank", n);
            case 8 -> new Document("rank", new Document("$gte", n).append("$lt", n + 2L));
            case 9 -> new Document("tags", "t" + n);
            case 10 -> new Document("tags", new Document("$gt", "t1").append("$lt", "t3"));
            case 11 -> new Document("offers.teacher", n).append("offers.status", pick(STATES));
            case 12 ->
                    new Document(
                            "offers",
                            new Document(
                                    "$elemMatch",
                                    new Document("teacher", n).append("status", "OPEN")));
            case 13 -> new Document("offers.teacher", null);
            case 14 -> new Document("place.village", "v" + n);
            case 15 -> new Document("sparse", n % 2 == 0 ? null : n);
            case 16 -> new Document("key", random.nextInt(DOCUMENTS));
            case 17 -> random.nextBoolean() ? new Document("key", null) : new Document("serial", n);
            case 18 ->
                    new Document(
                            "$and",
                            List.of(
                                    new Document("tags", "t" + n % 5),
                                    new Document(
                                            "tags", new Document("$in", List.of("t1", "t2")))));
            case 19, 20 -> new Document("$or", List.of(randomCondition(), randomCondition()));
            default -> new Document("_id", new Document("$gte", random.nextInt(DOCUMENTS)));
        };
    }

    private Document randomSort() {
        return switch (random.nextInt(8)) {
            case 0 -> Document.parse("{dueAt: 1}");
            case 1 -> Document.parse("{dueAt: -1}");
            case 2 -> Document.parse("{state: 1, dueAt: 1}");
            case 3 -> Document.parse("{rank: -1, _id: -1}");
            case 4 -> Document.parse("{rank: 1, state: -1}");
            case 5 -> Document.parse("{_id: -1}");
            case 6 -> Document.parse("{'place.village': 1, dueAt: 1, _id: 1}");
            default -> new Document();
        };
    }

    private Instant instant() {
        return Instant.ofEpochMilli(1_795_000_000_000L + random.nextInt(50) * 60_000L);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
