package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Order;

/** What became of words from the school to the teacher of a lesson, or back. */
public sealed interface PassedOn {

    /** As it stands now. */
    Order order();

    /** They may be said; repeating it gives the same. */
    record Done(Order order) implements PassedOn {}

    /** That side has said all that it may. */
    record Spent(Order order) implements PassedOn {}

    /** Nobody has the lesson, not that teacher, or it is over. */
    record TooLate(Order order) implements PassedOn {}
}
