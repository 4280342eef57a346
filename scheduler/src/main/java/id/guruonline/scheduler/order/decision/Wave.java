package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Order;

/**
 * A wave that is to go out.
 *
 * @param order as it is once what ran out is closed; not saved yet
 * @param band the urgency it goes out in
 * @param wanted how many offers at most
 * @param exclusive whether a teacher with another open offer is passed over
 * @param widened how often the radius is widened
 */
public record Wave(Order order, int band, int wanted, boolean exclusive, int widened) {}
