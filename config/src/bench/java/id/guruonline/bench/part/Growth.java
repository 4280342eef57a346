package id.guruonline.bench.part;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import id.guruonline.bench.Bench;
import id.guruonline.bench.Part;
import id.guruonline.bench.Section;
import id.guruonline.bench.load.Crowd;
import id.guruonline.bench.stand.Database;
import id.guruonline.bench.stand.Regency;
import id.guruonline.bench.stand.Service;
import id.guruonline.bench.stand.Town;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * What a message costs when much is stored: orders that are over, and the messages of their time.
 * {@code -Dbench.stored=1000000} stores so many of each, and {@code -Dbench.database.memory=8g}
 * gives the embedded database the memory for them.
 */
public final class Growth implements Part {

    private static final int BATCH = 1_000;
    private static final int DAYS = 300;
    private static final int CHATS = 8;
    private static final List<String> KINDS = List.of("orders", "inbox", "outbox");

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        int most = Integer.getInteger("bench.stored", bench.count(10_000, 100_000));
        Section section = new Section("With so many orders and messages stored");
        try (Town town = new Town(bench, "growth")) {
            Service service = town.start("--guru.works=receive,turns,send");
            OrderDialogue dialogue = new OrderDialogue();
            Crowd.Outcome samples =
                    dialogue.order(
                            town.telegram(),
                            town.regency(),
                            service.webhook(),
                            CHATS,
                            bench.turn());
            section.note("copied from " + samples.latencies().count() + " dialogues");
            int stored = 0;
            for (int size = 1_000; size <= most; size *= 10) {
                int from = stored;
                int to = size;
                Database.in(
                        town.uri(),
                        database -> KINDS.forEach(kind -> fill(database, kind, from, to)));
                stored = size;
                Contest contest = new Contest();
                for (int round = 0; round < bench.rounds(); round++) {
                    contest.add(
                            "\"jadwal\", " + CHATS + " chats",
                            "%,d stored".formatted(size),
                            Jadwal.ask(town.telegram(), service.webhook(), CHATS, bench.turn())
                                    .latencies()
                                    .millis(50),
                            "ms p50");
                    contest.add(
                            "order dialogue, " + CHATS + " chats",
                            "%,d stored".formatted(size),
                            dialogue.order(
                                            town.telegram(),
                                            town.regency(),
                                            service.webhook(),
                                            CHATS,
                                            bench.turn())
                                    .latencies()
                                    .millis(50),
                            "ms p50");
                }
                contest.into(section);
            }
        }
        return section;
    }

    /** Copies of what the service itself stored, of other people and of days gone by. */
    private static void fill(MongoDatabase database, String kind, int from, int to) {
        MongoCollection<Document> all = database.getCollection(kind);
        List<Document> samples =
                all.find(Filters.not(Filters.regex("_id", "^old-")))
                        .limit(50)
                        .into(new ArrayList<>());
        if (samples.isEmpty()) {
            throw new IllegalStateException("nothing to copy in " + kind);
        }
        List<Document> batch = new ArrayList<>();
        for (int i = from; i < to; i++) {
            batch.add(old(samples.get(i % samples.size()), i, kind));
            if (batch.size() == BATCH || i == to - 1) {
                all.insertMany(batch);
                batch.clear();
            }
        }
    }

    private static Document old(Document sample, int number, String kind) {
        Date then = Date.from(Instant.now().minus(1 + number % DAYS, ChronoUnit.DAYS));
        Document copy = aged(sample, then);
        copy.put("_id", "old-" + kind + "-" + number);
        if (kind.equals("orders")) {
            copy.remove("dueAt");
            copy.put("facts", List.of());
            copy.put("createdBy", "old-in-" + number);
            Document lesson = copy.get("lesson", Document.class);
            lesson.put("npsn", Regency.npsn(number % Regency.SCHOOLS));
        }
        return copy;
    }

    /** Every instant in it lies back so far. */
    private static Document aged(Document sample, Date then) {
        Document copy = new Document();
        sample.forEach((name, value) ->
                copy.put(
                        name,
                        switch (value) {
                            case Date _ -> then;
                            case Document inner -> aged(inner, then);
                            case null, default -> value;
                        }));
        return copy;
    }
}
