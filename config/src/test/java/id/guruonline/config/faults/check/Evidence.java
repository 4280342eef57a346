package id.guruonline.config.faults.check;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.guruonline.config.faults.channel.Records.Heard;
import id.guruonline.config.faults.channel.Records.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the checker looks at: the database's documents as they lie there, and what the channels saw.
 *
 * @param collections the documents of each
 * @param now by the service's clock
 */
public record Evidence(
        Map<String, List<Document>> collections,
        List<Heard> heard,
        List<Shown> shown,
        Instant now) {

    private static final List<String> READ =
            List.of(
                    "orders",
                    "timetables",
                    "holds",
                    "inbox",
                    "outbox",
                    "ratings",
                    "stars",
                    "persons");

    /** Reads the database. */
    public static Evidence read(String uri, List<Heard> heard, List<Shown> shown, Instant now) {
        Map<String, List<Document>> collections = new HashMap<>();
        try (MongoClient client = MongoClients.create(uri)) {
            String its = Objects.requireNonNull(new ConnectionString(uri).getDatabase());
            MongoDatabase database = client.getDatabase(its);
            for (String name : READ) {
                collections.put(name, database.getCollection(name).find().into(new ArrayList<>()));
            }
        }
        return new Evidence(collections, heard, shown, now);
    }

    /** Keeps all of it in that folder, for whoever looks for the cause of a violation. */
    public void keep(Path folder) throws IOException {
        Path place = Files.createDirectories(folder.resolve("evidence"));
        for (Map.Entry<String, List<Document>> one : collections.entrySet()) {
            Files.write(
                    place.resolve(one.getKey() + ".jsonl"),
                    one.getValue().stream().map(Document::toJson).toList());
        }
        Files.write(place.resolve("heard"), heard.stream().map(Heard::toString).toList());
        Files.write(place.resolve("shown"), shown.stream().map(Shown::toString).toList());
    }

    List<Document> of(String collection) {
        return collections.getOrDefault(collection, List.of());
    }

    /** How many documents there are. */
    public int count(String collection) {
        return of(collection).size();
    }

    static Document part(Document document, String name) {
        Document part = document.get(name, Document.class);
        return part == null ? new Document() : part;
    }

    static List<Document> parts(Document document, String name) {
        List<Document> parts = document.getList(name, Document.class);
        return parts == null ? List.of() : parts;
    }

    static String text(Document document, String name) {
        return String.valueOf(document.get(name));
    }

    /** Whether an order is in that state. */
    static boolean isIn(Document order, String state) {
        return text(part(order, "progress"), "_type").equals("Progress." + state);
    }

    static @Nullable Instant time(Document document, String name) {
        Date date = document.getDate(name);
        return date == null ? null : date.toInstant();
    }
}
