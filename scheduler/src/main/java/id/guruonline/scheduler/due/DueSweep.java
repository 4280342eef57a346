package id.guruonline.scheduler.due;

import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.decision.Passing;
import id.guruonline.scheduler.order.decision.Wave;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.work.Wordless;
import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the orders that are due: what time alone decides is saved; those that want teachers are
 * matched together.
 */
public final class DueSweep implements Work {

    private static final Logger LOG = LoggerFactory.getLogger(DueSweep.class);
    private static final int AT_ONCE = 200;
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    private final OrderStore orders;
    private final Passing passing;
    private final OfferRound round;
    private final Consequences consequences;
    private final InstantSource clock;

    public DueSweep(
            OrderStore orders,
            Passing passing,
            OfferRound round,
            Consequences consequences,
            InstantSource clock) {
        this.orders = orders;
        this.passing = passing;
        this.round = round;
        this.consequences = consequences;
        this.clock = clock;
    }

    @Override
    public synchronized int runOnce() {
        Instant now = clock.instant();
        List<Order> due = orders.listDue(now, AT_ONCE);
        List<Wave> waves = new ArrayList<>();
        for (Order order : due) {
            switch (decide(order, now)) {
                case Passing.Step.Save(Order next) -> orders.replace(next);
                case Passing.Step.Ask(Wave wave) -> waves.add(wave);
            }
        }
        if (!waves.isEmpty()) {
            consequences.freeTeachers();
            round.offer(waves, now);
        }
        return due.size();
    }

    /** An order that cannot be decided must not hold up the others. */
    private Passing.Step decide(Order order, Instant now) {
        try {
            return passing.pass(order, now);
        } catch (RuntimeException e) {
            LOG.error(
                    "order {} cannot be decided; it is looked at again in {}",
                    order.id(),
                    AFTER_A_FAULT,
                    Wordless.of(e));
            return new Passing.Step.Save(passing.postponed(order, now, AFTER_A_FAULT));
        }
    }

    @Override
    public boolean hasDue(Instant now) {
        return findNextDue().filter(at -> !at.isAfter(now)).isPresent();
    }

    @Override
    public Optional<Instant> findNextDue() {
        return orders.findNextDue();
    }
}
