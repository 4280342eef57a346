package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Order;

/** What became of a {@link Placement}. */
public sealed interface Placed {

    /** The order stands; placed again, the same one is given. */
    record Done(Order order) implements Placed {}

    /** The class has an order at that time already. */
    record SameClass(Order other) implements Placed {}

    /** The lesson's start has passed. */
    record Past() implements Placed {}
}
