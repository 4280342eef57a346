package id.guruonline.config.health;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import id.guruonline.scheduler.store.embedded.EmbeddedMongo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the database takes writes: tried every second on a document of its own, in the
 * background. It is down once the driver knows of no server that would, once a write failed, and
 * once none succeeded for {@link #STALE}, for a database that hangs does not even fail.
 */
final class DatabaseWrites implements HealthIndicator {

    /** So often a write is tried. */
    static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** The time between two tries, and some more for the write itself on a busy machine. */
    static final Duration STALE = Duration.ofMillis(4500);

    private static final String COLLECTION = "health";

    private final Runnable write;
    private final BooleanSupplier reached;
    private final Supplier<Optional<String>> whyNot;
    private final LongSupplier nanoTime;
    private final AtomicReference<State> state;

    /**
     * @param write throws where it failed
     * @param reached whether a server is known that takes writes; answers at once
     * @param whyNot why the database takes no writes, where it can tell by itself
     */
    DatabaseWrites(
            Runnable write,
            BooleanSupplier reached,
            Supplier<Optional<String>> whyNot,
            LongSupplier nanoTime) {
        this.write = write;
        this.reached = reached;
        this.whyNot = whyNot;
        this.nanoTime = nanoTime;
        this.state = new AtomicReference<>(new State(nanoTime.getAsLong(), "not tried yet"));
    }

    /**
     * What the last try came to.
     *
     * @param failure what it failed with, in a word; empty where it succeeded
     */
    private record State(long at, String failure) {}

    /** By an update of one document in that collection. */
    static DatabaseWrites of(
            MongoClient client,
            MongoCollection<Document> health,
            ObjectProvider<EmbeddedMongo> embedded) {
        return new DatabaseWrites(
                () ->
                        health.updateOne(
                                Filters.eq("_id", "writable"),
                                Updates.inc("count", 1L),
                                new UpdateOptions().upsert(true)),
                () -> client.getClusterDescription().hasWritableServer(),
                () ->
                        Optional.ofNullable(embedded.getIfAvailable())
                                .flatMap(EmbeddedMongo::whyNoWrites),
                System::nanoTime);
    }

    /** The name of the collection that {@link #of} is given. */
    static String collection() {
        return COLLECTION;
    }

    /** Tries once. Waits as long as the database lets it. */
    void probe() {
        try {
            write.run();
            state.set(new State(nanoTime.getAsLong(), ""));
        } catch (RuntimeException e) {
            state.set(new State(nanoTime.getAsLong(), e.getClass().getSimpleName()));
        }
    }

    @Override
    public Health health() {
        Optional<String> reason = whyNot.get();
        State last = state.get();
        if (reason.isPresent()) {
            return Health.down().withDetail("reason", reason.get()).build();
        }
        if (!reached.getAsBoolean()) {
            return Health.down().withDetail("reason", "no server takes writes").build();
        }
        if (!last.failure().isEmpty()) {
            return Health.down().withDetail("reason", last.failure()).build();
        }
        return nanoTime.getAsLong() - last.at() > STALE.toNanos()
                ? Health.down().withDetail("reason", "it does not answer").build()
                : Health.up().build();
    }
}
