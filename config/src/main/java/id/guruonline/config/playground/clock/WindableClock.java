package id.guruonline.config.playground.clock;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The service's clock while the playground is on: it runs ahead of the machine's clock by what it
 * was wound, and can be made to stand. How far it is ahead is kept in the database, so that after a
 * restart it goes on from where it was and nothing that happened lies in the future, and all
 * instances on the database have one clock. It shows milliseconds, as the database does.
 */
public final class WindableClock implements InstantSource {

    private static final String COLLECTION = "clock";
    private static final String ID = "playground";
    private static final String AHEAD = "aheadMillis";

    private final MongoTemplate mongo;
    private final InstantSource machine;
    private final AtomicReference<Course> course;

    /** Goes on from what the database knows; without that it shows the machine's time. */
    public WindableClock(MongoTemplate mongo, InstantSource machine) {
        this.mongo = mongo;
        this.machine = machine;
        this.course = new AtomicReference<>(new Running(remembered()));
    }

    private sealed interface Course {}

    private record Running(Duration ahead) implements Course {}

    private record Standing(Instant at) implements Course {}

    @Override
    public Instant instant() {
        return switch (course.get()) {
            case Running(Duration ahead) -> machineTime().plus(ahead);
            case Standing(Instant at) -> at;
        };
    }

    private Instant machineTime() {
        return machine.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** From now on it shows that instant, until it runs again. */
    public void stand(Instant at) {
        Instant standing = at.truncatedTo(ChronoUnit.MILLIS);
        course.set(new Standing(standing));
        remember(standing);
    }

    /** From now on it runs, from what it shows. */
    public void run() {
        runFrom(instant());
    }

    /** From now on it runs, from that instant, which may lie before what it showed. */
    public void runFrom(Instant at) {
        course.set(new Running(remember(at.truncatedTo(ChronoUnit.MILLIS))));
    }

    /**
     * Goes on from where another instance on the same database wound it to. While it stands it is
     * being wound here, and nothing happens.
     */
    public void follow() {
        Course before = course.get();
        if (before instanceof Running) {
            course.compareAndSet(before, new Running(remembered()));
        }
    }

    /** Notes that it shows that instant now; returns how far ahead that is. */
    private Duration remember(Instant shown) {
        Duration ahead = Duration.between(machineTime(), shown);
        Document document = new Document("_id", ID).append(AHEAD, ahead.toMillis());
        mongo.execute(
                COLLECTION,
                c ->
                        c.replaceOne(
                                Filters.eq("_id", ID),
                                document,
                                new ReplaceOptions().upsert(true)));
        return ahead;
    }

    private Duration remembered() {
        Document found = mongo.execute(COLLECTION, c -> c.find(Filters.eq("_id", ID)).first());
        return found == null ? Duration.ZERO : Duration.ofMillis(found.getLong(AHEAD));
    }
}
