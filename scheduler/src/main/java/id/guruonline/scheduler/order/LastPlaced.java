package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Order;

/**
 * The order that was placed last for a class, as it was placed. It may not be inserted yet: whoever
 * finds it inserts it before placing another.
 *
 * @param version grows with every order placed for the class
 */
public record LastPlaced(Order order, long version) {}
