package id.guruonline.config.health;

import id.guruonline.config.settings.HealthSettings;
import id.guruonline.conversation.message.OutboxLane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * What waits, and for how long: looked up every few seconds by a handful of commands, however often
 * health and metrics are asked for.
 */
final class Backlog implements HealthIndicator {

    /** The service works, but somebody should look; with 200. */
    static final Status DEGRADED = new Status("DEGRADED");

    /** So often it is looked up. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** What was looked up longer ago says nothing of now. */
    static final Duration STALE = Duration.ofMinutes(1);

    private final Supplier<Reading> source;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final HealthSettings limits;
    private volatile Reading last = Reading.NOTHING;
    private volatile long lookedAt;

    /**
     * @param source asks the database
     * @param clock the service's clock
     * @param nanoTime as {@link System#nanoTime()}
     */
    Backlog(
            Supplier<Reading> source,
            InstantSource clock,
            LongSupplier nanoTime,
            HealthSettings limits) {
        this.source = source;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.limits = limits;
        this.lookedAt = nanoTime.getAsLong();
    }

    /**
     * What was found.
     *
     * @param oldest when the message was added that waits longest to be sent, by lane
     * @param oldestMessage when the message of a person was due that waits longest to be handled
     * @param oldestDue when the order was due that waits longest to be decided on
     * @param oldestFact when the fact happened that waits longest to be worked off
     * @param offersOpen how many teachers are held for an open offer
     * @param offersOpenSoon how many offers are open for lessons that begin within the hour or have
     *     begun, for which nobody is held
     * @param parked how many messages were given up
     * @param unreadable how many documents of work cannot be read
     */
    record Reading(
            Map<OutboxLane, Instant> oldest,
            Optional<Instant> oldestMessage,
            Optional<Instant> oldestDue,
            Optional<Instant> oldestFact,
            long offersOpen,
            long offersOpenSoon,
            long parked,
            long unreadable) {

        static final Reading NOTHING =
                new Reading(
                        new EnumMap<>(OutboxLane.class),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        0,
                        0);
    }

    /** Looks it up; throws where the database does not say. */
    void look() {
        last = source.get();
        lookedAt = nanoTime.getAsLong();
    }

    /** What was found last. */
    Reading last() {
        return last;
    }

    /**
     * How long something waits that does since then, or is to begin then; zero where nothing does.
     */
    Duration age(Optional<Instant> since) {
        return since.map(then -> Duration.between(then, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** How long the oldest message of that lane waits. */
    Duration age(OutboxLane lane) {
        return age(Optional.ofNullable(last.oldest().get(lane)));
    }

    @Override
    public Health health() {
        Map<String, Object> late = new TreeMap<>();
        note(late, "reply", age(OutboxLane.REPLY), limits.oldestReply());
        note(late, "offer", age(OutboxLane.OFFER), limits.oldestOffer());
        note(late, "message", age(last.oldestMessage()), limits.oldestReply());
        note(late, "due", age(last.oldestDue()), limits.oldestFact());
        note(late, "fact", age(last.oldestFact()), limits.oldestFact());
        note(late, "look", Duration.ofNanos(nanoTime.getAsLong() - lookedAt), STALE);
        if (last.unreadable() > 0) {
            late.put("unreadable", last.unreadable() + " documents");
        }
        return late.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED).withDetails(late).build();
    }

    private static void note(
            Map<String, Object> late, String what, Duration age, Duration longest) {
        if (age.compareTo(longest) > 0) {
            late.put(what, "waits for " + age.toSeconds() + " s");
        }
    }
}
