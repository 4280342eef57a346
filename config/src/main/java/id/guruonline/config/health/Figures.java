package id.guruonline.config.health;

import id.guruonline.conversation.message.OutboxLane;
import id.guruonline.conversation.outbox.OutboxQueue;
import id.guruonline.conversation.turn.InboxEntry;
import id.guruonline.conversation.turn.InboxState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The metrics of what the service does; docs/operating.md explains each. No label names a person,
 * an order or a message, and none has more than a handful of values.
 */
public final class Figures {

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Counter filled;
    private final Counter unfilled;
    private final Timer timeToFill;

    /**
     * @param clock the service's clock
     */
    public Figures(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        this.filled = meters.counter("guru.orders.filled");
        this.unfilled = meters.counter("guru.orders.unfilled");
        this.timeToFill = meters.timer("guru.orders.time.to.fill");
    }

    /** What waits, as it was looked up last. */
    void show(Backlog backlog) {
        for (OutboxLane lane : OutboxLane.values()) {
            Gauge.builder("guru.outbox.oldest", backlog, b -> seconds(b.age(lane)))
                    .baseUnit("seconds")
                    .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        inSeconds("guru.turns.oldest", backlog, b -> seconds(b.age(b.last().oldestMessage())));
        inSeconds("guru.due.lag", backlog, b -> seconds(b.age(b.last().oldestDue())));
        inSeconds("guru.facts.oldest", backlog, b -> seconds(b.age(b.last().oldestFact())));
        Gauge.builder("guru.offers.open", backlog, b -> (double) b.last().offersOpen())
                .register(meters);
        Gauge.builder("guru.offers.open.soon", backlog, b -> (double) b.last().offersOpenSoon())
                .register(meters);
        Gauge.builder("guru.documents.unreadable", backlog, b -> (double) b.last().unreadable())
                .register(meters);
        Gauge.builder("guru.turns.parked", backlog, b -> (double) b.last().parked())
                .register(meters);
    }

    /**
     * What nobody can tell of, whether it arrived, and what was not sent because it was too late.
     */
    void show(OutboxQueue outbox) {
        FunctionCounter.builder("guru.outbox.too.late", outbox, OutboxQueue::countTooLate)
                .register(meters);
        FunctionCounter.builder("guru.outbox.uncertain", outbox, OutboxQueue::countUncertain)
                .register(meters);
    }

    private void inSeconds(String name, Backlog backlog, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, backlog, value).baseUnit("seconds").register(meters);
    }

    private static double seconds(Duration time) {
        return (double) time.toMillis() / Duration.ofSeconds(1).toMillis();
    }

    /** None where the clock was set back meanwhile. */
    private static Duration elapsed(Duration byTheClock) {
        return byTheClock.isNegative() ? Duration.ZERO : byTheClock;
    }

    /** A person's message came to its end. */
    public void turnEnded(InboxEntry entry, InboxState state) {
        meters.timer("guru.turns", "end", state.name().toLowerCase(Locale.ROOT))
                .record(elapsed(Duration.between(entry.receivedAt(), clock.instant())));
    }

    /** Everybody heard how the search for a teacher ended. */
    public void searchEnded(SearchEnd end) {
        if (end.filled()) {
            filled.increment();
            timeToFill.record(elapsed(end.took()));
        } else {
            unfilled.increment();
        }
    }
}
