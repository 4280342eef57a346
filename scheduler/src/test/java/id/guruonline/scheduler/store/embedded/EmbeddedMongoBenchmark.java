package id.guruonline.scheduler.store.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints figures and judges nothing. Run by {@code mvn -pl scheduler -am test -Pbenchmarks}. */
class EmbeddedMongoBenchmark {

    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int BATCH = 500;
    private static final int WARM_UP = 1_000;
    private static final int FINDS = 3_000;
    private static final int FULL_SCANS = 5;
    private static final int WRITES_A_THREAD = 500;

    private final Random random = new Random(1);

    @Test
    void in_memory() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory()) {
            measure("memory", mongo);
        }
    }

    @Test
    void in_a_file(@TempDir Path folder) throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.inFolder(folder)) {
            measure("file", mongo);
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                print("file", "size of the file", Files.size(file) / 1e6, "MB");
            }
        }
        long start = System.nanoTime();
        try (EmbeddedMongo mongo = EmbeddedMongo.inFolder(folder);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("guru").getCollection("orders").find().first();
            print("file", "reopening", (System.nanoTime() - start) / 1e6, "ms");
        }
    }

    private void measure(String where, EmbeddedMongo mongo) {
        try (MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoCollection<Document> orders = client.getDatabase("guru").getCollection("orders");
            orders.createIndex(Indexes.ascending("teacher"));
            orders.createIndex(Indexes.ascending("state", "dueAt"));
            int size = 0;
            for (int next : SIZES) {
                fill(orders, size, next);
                size = next;
                finds(where, orders, size);
            }
            writes(where, orders, size, 1);
            writes(where, orders, size + WRITES_A_THREAD, 16);
        }
    }

    private void fill(MongoCollection<Document> orders, int from, int to) {
        for (int start = from; start < to; start += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int id = start; id < start + BATCH; id++) {
                batch.add(order(id));
            }
            orders.insertMany(batch);
        }
    }

    /**
     * Of a hundred orders one is open and due; the others are over and have no due time any more.
     */
    private Document order(int id) {
        Document order =
                new Document("_id", id)
                        .append("teacher", "t" + id / 5)
                        .append("state", id % 100 == 0 ? "OPEN" : "TAUGHT")
                        .append("text", "x".repeat(200));
        return id % 100 == 0 ? order.append("dueAt", Instant.ofEpochSecond(id)) : order;
    }

    private void finds(String where, MongoCollection<Document> orders, int size) {
        IntConsumer byId = _ -> orders.find(Filters.eq("_id", random.nextInt(size))).first();
        IntConsumer byIndex =
                _ ->
                        orders.find(Filters.eq("teacher", "t" + random.nextInt(size / 5)))
                                .into(new ArrayList<>());
        IntConsumer due =
                _ ->
                        orders.find(
                                        Filters.and(
                                                Filters.eq("state", "OPEN"),
                                                Filters.lte("dueAt", Instant.ofEpochSecond(size))))
                                .sort(Sorts.ascending("dueAt"))
                                .limit(10)
                                .into(new ArrayList<>());
        IntConsumer full = n -> orders.find(Filters.eq("text", "y" + n)).first();
        String among = " among " + size;
        print(where, "find by id" + among, micros(FINDS, byId), "us");
        print(where, "find 5 by a declared index" + among, micros(FINDS, byIndex), "us");
        print(where, "find the first 10 due" + among, micros(FINDS, due), "us");
        print(where, "find without an index" + among, micros(FULL_SCANS, full), "us");
    }

    private static double micros(int times, IntConsumer action) {
        for (int i = 0; i < Math.min(times, WARM_UP); i++) {
            action.accept(i);
        }
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            action.accept(i);
        }
        return (System.nanoTime() - start) / 1e3 / times;
    }

    private void writes(String where, MongoCollection<Document> orders, int size, int threads) {
        long start = System.nanoTime();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < threads; thread++) {
                int first = size + thread * WRITES_A_THREAD;
                var _ = writers.submit(() -> insert(orders, first));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String by = " by " + threads + " writers";
        print(where, "single inserts" + by, threads * WRITES_A_THREAD / seconds, "/s");

        long again = System.nanoTime();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < threads; thread++) {
                int first = size + thread * WRITES_A_THREAD;
                var _ = writers.submit(() -> update(orders, first));
            }
        }
        double updating = (System.nanoTime() - again) / 1e9;
        print(where, "updates" + by, threads * WRITES_A_THREAD / updating, "/s");
    }

    private void insert(MongoCollection<Document> orders, int first) {
        for (int i = 0; i < WRITES_A_THREAD; i++) {
            orders.insertOne(order(first + i));
        }
    }

    private static void update(MongoCollection<Document> orders, int first) {
        for (int i = 0; i < WRITES_A_THREAD; i++) {
            orders.updateOne(Filters.eq("_id", first + i), Updates.set("state", "RATED"));
        }
    }

    private static void print(String where, String what, double figure, String unit) {
        System.out.printf("BENCHMARK %-7s %-45s %12.1f %s%n", where, what, figure, unit);
    }
}
