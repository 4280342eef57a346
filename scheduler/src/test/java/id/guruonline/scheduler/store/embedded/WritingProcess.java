package id.guruonline.scheduler.store.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;

/**
 * Writes to a folder until it is killed, and says what was acknowledged: {@code inserted <id>},
 * {@code updated <id>}.
 */
final class WritingProcess {

    private static final int WRITERS = 8;

    private WritingProcess() {}

    static void main(String[] args) {
        EmbeddedMongo mongo = EmbeddedMongo.inFolder(Path.of(args[0]));
        MongoClient client = MongoClients.create(mongo.connectionString());
        MongoCollection<Document> written = client.getDatabase("guru").getCollection("written");
        written.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        written.createIndex(Indexes.ascending("state"));
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = args[1] + "-" + writer + "-";
                var _ = writers.submit(() -> writeForEver(written, prefix));
            }
        }
    }

    private static void writeForEver(MongoCollection<Document> written, String prefix) {
        for (int i = 0; ; i++) {
            String id = prefix + i;
            written.insertOne(
                    new Document("_id", id)
                            .append("key", id)
                            .append("state", "inserted")
                            .append("text", "x".repeat(i % 500)));
            say("inserted " + id);
            written.updateOne(Filters.eq("key", id), Updates.set("state", "updated"));
            say("updated " + id);
        }
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
