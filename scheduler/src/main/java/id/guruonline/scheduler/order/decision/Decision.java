package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Order;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an order, not yet saved.
 *
 * @param next the order as it is to be; null where nothing changes
 * @param result what whoever asked is told once that is saved
 */
public record Decision<R>(@Nullable Order next, R result) {

    /** Nothing changes. */
    public static <R> Decision<R> keep(R result) {
        return new Decision<>(null, result);
    }

    /** The order is to be so. */
    public static <R> Decision<R> save(Order next, R result) {
        return new Decision<>(next, result);
    }
}
