package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.decision.Decision;
import id.guruonline.scheduler.order.state.Order;
import java.util.function.Function;

/**
 * Has a decision made on the order as it stands and saves what came of it, over and over until
 * nobody else's decision came in between. For what somebody asks for: what time alone decides is
 * saved once, and is due again where somebody was faster.
 */
final class DecisionLoop {

    private final OrderStore store;

    DecisionLoop(OrderStore store) {
        this.store = store;
    }

    /** Decides about that order and returns what came of it once that is saved. */
    <R> R decide(String orderId, Function<Order, Decision<R>> decision) {
        while (true) {
            Decision<R> decided = decision.apply(store.get(orderId));
            if (decided.next() == null) {
                return decided.result();
            }
            if (store.replace(decided.next())) {
                return decided.result();
            }
        }
    }
}
