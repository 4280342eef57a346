package id.guruonline.scheduler.due;

import id.guruonline.scheduler.order.Bursts;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.decision.Passing;
import id.guruonline.scheduler.order.decision.Wave;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.work.Crew;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Works off the orders that are due: what time alone decides is saved, several at a time; those
 * that want teachers are matched together. One thread at a time does it; what is handed over
 * meanwhile it takes together when it is done, so that nobody waits for it.
 */
public final class DueSweep implements Work {

    /** So many orders are worked off together, and the others at the next look. */
    private static final int AT_ONCE = 200;

    /** So many orders are saved at the same time. */
    private static final int SAVED_AT_ONCE = 32;

    /** So few orders are put before teachers one after another, in the order of the lessons. */
    public static final int FEW = 8;

    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    /** So do teachers read them whom several lessons are offered to. */
    private static final Comparator<Wave> BY_LESSON =
            Comparator.comparing((Wave wave) -> wave.order().lesson().start())
                    .thenComparing(wave -> wave.order().id());

    private final OrderStore orders;
    private final Passing passing;
    private final OfferRound round;
    private final Bursts bursts;
    private final Consequences consequences;
    private final InstantSource clock;
    private final Failures failures;
    private final int few;
    private final Crew<String> saving;
    private final ReentrantLock sweeping = new ReentrantLock();

    /** Orders as they were handed over, until they are swept. */
    private final Map<String, Order> handed = new ConcurrentHashMap<>();

    /**
     * @param bursts knows which orders wait for others to be matched together with
     * @param few up to how many orders are put before teachers one after another: {@link #FEW}, or
     *     all where the same must always come of the same
     */
    public DueSweep(
            OrderStore orders,
            Passing passing,
            OfferRound round,
            Bursts bursts,
            Consequences consequences,
            InstantSource clock,
            Failures failures,
            int few) {
        this.orders = orders;
        this.passing = passing;
        this.round = round;
        this.bursts = bursts;
        this.consequences = consequences;
        this.clock = clock;
        this.failures = failures;
        this.few = few;
        this.saving = new Crew<>("due", SAVED_AT_ONCE, 1, failures);
    }

    /**
     * Takes an order that was just saved and is due now; one that is not is left alone. Returns at
     * once where somebody is sweeping, who takes it next.
     */
    public void take(Order order) {
        if (order.isDue(clock.instant())) {
            handed.put(order.id(), order);
            sweepHanded();
        }
    }

    private void sweepHanded() {
        while (!handed.isEmpty() && sweeping.tryLock()) {
            try {
                sweep(takeHanded());
            } finally {
                sweeping.unlock();
            }
        }
    }

    private List<Order> takeHanded() {
        return handed.keySet().stream()
                .limit(AT_ONCE)
                .flatMap(id -> Stream.ofNullable(handed.remove(id)))
                .toList();
    }

    @Override
    public int runOnce() {
        int done;
        sweeping.lock();
        try {
            done = sweep(orders.listDue(clock.instant(), AT_ONCE));
        } finally {
            sweeping.unlock();
        }
        sweepHanded();
        return done;
    }

    @Override
    public void forget() {
        handed.clear();
        bursts.forget();
        consequences.forget();
    }

    private int sweep(List<Order> due) {
        Instant now = clock.instant();
        Map<String, Runnable> saves = new LinkedHashMap<>();
        List<Wave> waves = new ArrayList<>();
        for (Order order : due) {
            withoutHoldingUpOthers(
                    order,
                    now,
                    () -> {
                        switch (gathered(passing.pass(order, now), now)) {
                            case Passing.Step.Save(Order next) ->
                                    saves.put(order.id(), () -> save(order, next, now));
                            case Passing.Step.Ask(Wave wave) -> waves.add(wave);
                        }
                    });
        }
        int saved = runAtOnce(saves);
        if (waves.isEmpty()) {
            return saved;
        }
        consequences.freeTeachers();
        waves.sort(BY_LESSON);
        return saved + offer(waves, now);
    }

    /** An order that came right after others waits for those that still come. */
    private Passing.Step gathered(Passing.Step step, Instant now) {
        return switch (step) {
            case Passing.Step.Save _ -> step;
            case Passing.Step.Ask(Wave wave) ->
                    bursts.findEnd(wave.order(), now)
                            .map(until -> passing.gathering(wave.order(), until, now))
                            .<Passing.Step>map(Passing.Step.Save::new)
                            .orElse(step);
        };
    }

    /** Several at a time; returns how many came to their end. */
    private int runAtOnce(Map<String, Runnable> byId) {
        return saving.work(
                byId.keySet(),
                id -> {
                    Objects.requireNonNull(byId.get(id)).run();
                    return 1;
                });
    }

    private void save(Order order, Order next, Instant now) {
        withoutHoldingUpOthers(order, now, () -> orders.replace(next));
    }

    /**
     * Where they cannot be matched together each is by itself, one after another, so that only one
     * is held up and each sees whom those before were put before.
     *
     * @return how many were dealt with
     */
    private int offer(List<Wave> waves, Instant now) {
        Map<String, Runnable> asking = new LinkedHashMap<>();
        Map<String, Runnable> planned = plan(waves, now);
        for (Wave wave : waves) {
            Runnable one =
                    planned.getOrDefault(
                            wave.order().id(),
                            () -> round.plan(List.of(wave), now).values().forEach(Runnable::run));
            asking.put(wave.order().id(), () -> withoutHoldingUpOthers(wave.order(), now, one));
        }
        if (planned.isEmpty() || asking.size() <= few) {
            asking.values().forEach(Runnable::run);
            return asking.size();
        }
        return runAtOnce(asking);
    }

    private Map<String, Runnable> plan(List<Wave> waves, Instant now) {
        try {
            return round.plan(waves, now);
        } catch (RuntimeException | StackOverflowError e) {
            if (failures.isOutage(e)) {
                throw e;
            }
            failures.tell("matching together", e);
            return Map.of();
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
