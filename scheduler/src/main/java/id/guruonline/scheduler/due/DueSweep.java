package id.guruonline.scheduler.due;

import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.decision.Passing;
import id.guruonline.scheduler.order.decision.Wave;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Works off the orders that are due: what time alone decides is saved; those that want teachers are
 * matched together.
 */
public final class DueSweep implements Work {

    private static final int AT_ONCE = 200;

    /**
     * So many orders are matched together, and the others at the next look: what a round costs
     * grows faster than its orders.
     */
    private static final int MATCHED_TOGETHER = 20;

    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    private final OrderStore orders;
    private final Passing passing;
    private final OfferRound round;
    private final Consequences consequences;
    private final InstantSource clock;
    private final Failures failures;

    public DueSweep(
            OrderStore orders,
            Passing passing,
            OfferRound round,
            Consequences consequences,
            InstantSource clock,
            Failures failures) {
        this.orders = orders;
        this.passing = passing;
        this.round = round;
        this.consequences = consequences;
        this.clock = clock;
        this.failures = failures;
    }

    @Override
    public synchronized int runOnce() {
        Instant now = clock.instant();
        List<Order> due = orders.listDue(now, AT_ONCE);
        List<Wave> waves = new ArrayList<>();
        for (Order order : due) {
            withoutHoldingUpOthers(order, now, () -> pass(order, now).ifPresent(waves::add));
        }
        if (!waves.isEmpty()) {
            consequences.freeTeachers();
            offer(waves.subList(0, Math.min(waves.size(), MATCHED_TOGETHER)), now);
        }
        return due.size();
    }

    /** Saves what time alone decides; returns whom to ask where the order seeks a teacher. */
    private Optional<Wave> pass(Order order, Instant now) {
        return switch (passing.pass(order, now)) {
            case Passing.Step.Save(Order next) -> {
                orders.replace(next);
                yield Optional.empty();
            }
            case Passing.Step.Ask(Wave wave) -> Optional.of(wave);
        };
    }

    /** Where the round fails each order is matched by itself, so that only one is held up by it. */
    private void offer(List<Wave> waves, Instant now) {
        try {
            round.offer(waves, now);
        } catch (RuntimeException | StackOverflowError e) {
            if (failures.isOutage(e)) {
                throw e;
            }
            for (Wave wave : waves) {
                withoutHoldingUpOthers(wave.order(), now, () -> round.offer(List.of(wave), now));
            }
        }
    }

    /** What cannot be done for one order is tried again later. */
    private void withoutHoldingUpOthers(Order order, Instant now, Runnable something) {
        try {
            something.run();
        } catch (RuntimeException | StackOverflowError e) {
            if (failures.isOutage(e)) {
                throw e;
            }
            failures.tell("order " + order.id(), e);
            orders.replace(passing.postponed(order, now, AFTER_A_FAULT));
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
