package id.guruonline.scheduler.due;

import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Hold;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.work.Lingering;
import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ends holds that are for nothing: a teacher is held before the offer is saved, and where that
 * broke off no fact ever ends the hold. Such a hold names an offer that is not there or not open,
 * and goes on doing so; that it is over by the clock ends it no more than a clock that is set back
 * lets it last.
 */
public final class HoldSweep implements Work {

    /** Longer than any round takes between holding a teacher and saving the offer. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So many orders are read together. */
    private static final int AT_ONCE = 200;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    private final HoldStore holds;
    private final BundleHolds bundles;
    private final Orders orders;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Lingering<Hold> idle;

    /** Holds whose offer was seen: the fact that closes it ends them. */
    private final Set<Hold> seen = new HashSet<>();

    private long lookedAt;

    /**
     * @param nanoTime as {@link System#nanoTime()}
     */
    public HoldSweep(
            HoldStore holds,
            BundleHolds bundles,
            Orders orders,
            InstantSource clock,
            LongSupplier nanoTime) {
        this.holds = holds;
        this.bundles = bundles;
        this.clock = clock;
        this.orders = orders;
        this.nanoTime = nanoTime;
        this.idle = new Lingering<>(PATIENCE, nanoTime);
        this.lookedAt = nanoTime.getAsLong() - BETWEEN_LOOKS.toNanos();
    }

    /** Looks every few seconds; returns how many holds it ended. */
    @Override
    public synchronized int runOnce() {
        long now = nanoTime.getAsLong();
        if (now - lookedAt < BETWEEN_LOOKS.toNanos()) {
            return 0;
        }
        lookedAt = now;
        List<Hold> all = holds.listAll();
        seen.retainAll(all);
        List<Hold> unseen = all.stream().filter(hold -> !seen.contains(hold)).toList();
        for (int from = 0; from < unseen.size(); from += AT_ONCE) {
            seen.addAll(open(unseen.subList(from, Math.min(from + AT_ONCE, unseen.size()))));
        }
        Set<Hold> forNothing =
                idle.look(unseen.stream().filter(hold -> !seen.contains(hold)).toList());
        forNothing.forEach(hold -> bundles.release(hold, clock.instant()));
        forNothing.forEach(hold -> orders.becameFree(hold.teacherId()));
        return forNothing.size();
    }

    /** Those of the holds that are for an open offer. */
    private List<Hold> open(List<Hold> some) {
        Set<String> ids =
                some.stream()
                        .map(hold -> hold.offer().orderId())
                        .collect(Collectors.toUnmodifiableSet());
        Map<String, Order> theirs =
                orders.list(ids).stream().collect(Collectors.toMap(Order::id, order -> order));
        return some.stream()
                .filter(hold -> isOpen(theirs.get(hold.offer().orderId()), hold))
                .toList();
    }

    private static boolean isOpen(@Nullable Order order, Hold hold) {
        return order != null
                && order.findOffer(hold.offer().no())
                        .filter(Offer::isOpen)
                        .filter(offer -> offer.teacherId().equals(hold.teacherId()))
                        .isPresent();
    }

    @Override
    public boolean hasDue(Instant now) {
        return false;
    }

    /** Always empty: nobody waits for a repair. */
    @Override
    public Optional<Instant> findNextDue() {
        return Optional.empty();
    }
}
