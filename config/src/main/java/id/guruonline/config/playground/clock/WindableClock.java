package id.guruonline.config.playground.clock;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The service's clock while the playground is on: it runs ahead of the machine's clock by what it
 * was wound, and can be made to stand. How far it is ahead is kept in the database, so that after a
 * restart it goes on from where it was and nothing that happened lies in the future. It shows
 * milliseconds, as the database does.
 */
public final class WindableClock implements InstantSource {

    private static final String COLLECTION = "clock";
    private static final String ID = "playground";
    private static final String AHEAD = "aheadMillis";

    private final MongoTemplate mongo;
    private final InstantSource machine;
    private volatile Course course;

    /** Goes on from what the database knows; without that it shows the machine's time. */
    public WindableClock(MongoTemplate mongo, InstantSource machine) {
        this.mongo = mongo;
        this.machine = machine;
        this.course = new Running(remembered());
    }

    private sealed interface Course {}

    private record Running(Duration ahead) implements Course {}

    private record Standing(Instant at) implements Course {}

    @Override
    public Instant instant() {
        return switch (course) {
            case Running(Duration ahead) -> machineTime().plus(ahead);
            case Standing(Instant at) -> at;
        };
    }

    private Instant machineTime() {
        return machine.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** From now on it shows that instant, until it runs again. */
    public void stand(Instant at) {
        course = new Standing(at.truncatedTo(ChronoUnit.MILLIS));
        remember();
    }

    /** From now on it runs, from what it shows. */
    public void run() {
        runFrom(instant());
    }

    /** From now on it runs, from that instant, which may lie before what it showed. */
    public void runFrom(Instant at) {
        Instant from = at.truncatedTo(ChronoUnit.MILLIS);
        course = new Running(Duration.between(machineTime(), from));
        remember();
    }

    private void remember() {
        long ahead = Duration.between(machineTime(), instant()).toMillis();
        Document document = new Document("_id", ID).append(AHEAD, ahead);
        mongo.execute(
                COLLECTION,
                c ->
                        c.replaceOne(
                                Filters.eq("_id", ID),
                                document,
                                new ReplaceOptions().upsert(true)));
    }

    private Duration remembered() {
        Document found = mongo.execute(COLLECTION, c -> c.find(Filters.eq("_id", ID)).first());
        return found == null ? Duration.ZERO : Duration.ofMillis(found.getLong(AHEAD));
    }
}
