package id.guruonline.scheduler.due;

import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.decision.Seeking;
import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.Hold;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who thinks about several offers that came together is held once, by one of them; when that one is
 * over, or was never made, by the next.
 */
public final class BundleHolds {

    private final OrderStore orders;
    private final HoldStore holds;
    private final OfferRules rules;

    public BundleHolds(OrderStore orders, HoldStore holds, OfferRules rules) {
        this.orders = orders;
        this.holds = holds;
        this.rules = rules;
    }

    /** Ends the hold; where it was for several offers, the next that waits for an answer holds. */
    void release(Hold hold, Instant now) {
        holds.release(hold);
        AskRef.OfBundle bundle = hold.bundle();
        if (bundle != null) {
            holdOn(bundle, hold.teacherId(), now);
        }
    }

    private void holdOn(AskRef.OfBundle bundle, String teacherId, Instant now) {
        Map<String, Order> theirs =
                orders.list(bundle.orderIds()).stream()
                        .collect(Collectors.toMap(Order::id, order -> order));
        for (OfferRef ref : bundle.refs()) {
            Order order = theirs.get(ref.orderId());
            Optional<Offer> open = findOpen(order, ref, bundle, teacherId);
            if (order != null && open.isPresent()) {
                holds.take(
                        order.hold(open.get(), rules),
                        open.get().over().plus(Seeking.HOLD_GRACE),
                        now);
                return;
            }
        }
    }

    private static Optional<Offer> findOpen(
            @Nullable Order order, OfferRef ref, AskRef.OfBundle bundle, String teacherId) {
        return Optional.ofNullable(order)
                .flatMap(one -> one.findOffer(ref.no()))
                .filter(Offer::isOpen)
                .filter(offer -> offer.teacherId().equals(teacherId))
                .filter(offer -> bundle.toString().equals(offer.bundle()));
    }
}
