package id.guruonline.scheduler.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RacesTest {

    private static final int ROUNDS = 20;
    private static final int RACERS = 50;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> documents;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.connectionString());
        documents = client.getDatabase("guru").getCollection("documents");
    }

    @AfterEach
    void stop() {
        threads.close();
        client.close();
        mongo.close();
    }

    @Test
    void of_fifty_who_claim_a_document_exactly_one_wins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Document free = new Document("_id", round);
            documents.insertOne(free);

            List<@Nullable Document> claimed = together(RACERS, racer -> () -> claim(free, racer));

            List<Document> won = claimed.stream().filter(Objects::nonNull).toList();
            assertThat(won).as("winners of round %d", round).hasSize(1);
            assertThat(documents.find(free).first()).isEqualTo(won.getFirst());
        }
    }

    private @Nullable Document claim(Document free, int racer) {
        return documents.findOneAndUpdate(
                Filters.and(Filters.eq("_id", free.get("_id")), Filters.eq("claimedBy", null)),
                Updates.set("claimedBy", racer),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    @Test
    void of_fifty_who_change_the_same_version_exactly_one_wins() throws Exception {
        documents.insertOne(new Document("_id", 1).append("version", 0));
        for (int round = 0; round < ROUNDS; round++) {
            int version = round;

            List<Long> changed =
                    together(
                            RACERS,
                            racer ->
                                    () ->
                                            documents
                                                    .replaceOne(
                                                            Filters.and(
                                                                    Filters.eq("_id", 1),
                                                                    Filters.eq("version", version)),
                                                            new Document("version", version + 1)
                                                                    .append("by", racer))
                                                    .getModifiedCount());

            assertThat(changed.stream().mapToLong(Long::longValue).sum()).isOne();
        }
    }

    @Test
    void of_fifty_who_insert_the_same_unique_key_exactly_one_wins() throws Exception {
        documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        for (int round = 0; round < ROUNDS; round++) {
            int key = round;

            List<Boolean> inserted = together(RACERS, racer -> () -> insert(key, racer));

            assertThat(Collections.frequency(inserted, true)).isOne();
        }
        assertThat(documents.countDocuments()).isEqualTo(ROUNDS);
    }

    private boolean insert(int key, int racer) {
        try {
            documents.insertOne(new Document("_id", key + "/" + racer).append("key", key));
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
            return false;
        }
    }

    @Test
    void a_counter_hands_out_no_number_twice() throws Exception {
        int times = 200;
        documents.insertOne(new Document("_id", "counter").append("n", 0));

        List<List<Integer>> drawn =
                together(
                        RACERS / 2,
                        _ ->
                                () -> {
                                    List<Integer> numbers = new ArrayList<>();
                                    for (int i = 0; i < times; i++) {
                                        numbers.add(draw());
                                    }
                                    return numbers;
                                });

        List<Integer> all = drawn.stream().flatMap(List::stream).toList();
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(documents.find().first()).containsEntry("n", all.size());
    }

    private int draw() {
        Document after =
                documents.findOneAndUpdate(
                        Filters.eq("_id", "counter"),
                        Updates.inc("n", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(after).getInteger("n");
    }

    @Test
    void readers_beside_writers_never_see_a_torn_document() throws Exception {
        int writers = 4;
        int readers = 4;
        int times = 300;
        documents.createIndex(Indexes.ascending("kind"));
        for (int id = 0; id < 10; id++) {
            documents.insertOne(new Document("_id", id).append("kind", "x"));
            documents.updateOne(Filters.eq("_id", id), whole(0));
        }
        AtomicInteger writing = new AtomicInteger(writers);

        List<Integer> seen =
                together(
                        writers + readers,
                        number ->
                                () -> {
                                    if (number >= writers) {
                                        return readWhile(writing);
                                    }
                                    for (int i = 0; i < times; i++) {
                                        documents.updateOne(
                                                Filters.eq("_id", i % 10),
                                                whole(number * times + i));
                                    }
                                    writing.decrementAndGet();
                                    return 0;
                                });

        assertThat(seen.subList(writers, seen.size())).allSatisfy(n -> assertThat(n).isPositive());
    }

    private static org.bson.conversions.Bson whole(int value) {
        return Updates.combine(
                Updates.set("first", value),
                Updates.set("nested.middle", value),
                Updates.set("list", Collections.nCopies(50, value)),
                Updates.set("last", value));
    }

    private int readWhile(AtomicInteger writing) {
        int read = 0;
        do {
            for (Document document : documents.find(Filters.eq("kind", "x"))) {
                Object first = document.get("first");
                assertThat(document.get("last")).isEqualTo(first);
                assertThat(document.getEmbedded(List.of("nested", "middle"), Object.class))
                        .isEqualTo(first);
                assertThat(document.getList("list", Integer.class))
                        .hasSize(50)
                        .containsOnly((Integer) first);
                read++;
            }
        } while (writing.get() > 0);
        return read;
    }

    /** Starts all at the same moment and returns what each returned. */
    private <T extends @Nullable Object> List<T> together(int number, IntFunction<Callable<T>> work)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(number);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Callable<T> task = work.apply(i);
            running.add(
                    threads.submit(() -> {
                        start.await();
                        return task.call();
                    }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }
}
