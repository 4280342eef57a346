package id.guruonline.scheduler.rating;

import id.guruonline.scheduler.order.state.Order;

/** What became of a pupil's stars. */
public sealed interface Rated {

    /**
     * They count.
     *
     * @param changed whether they replace other stars of the same pupil
     */
    record Counted(Order order, int stars, boolean changed) implements Rated {}

    /** Received after the close, or the lesson did not take place; nothing changed. */
    record Closed(Order order) implements Rated {}

    /** The lesson is not over yet. */
    record NotYet(Order order) implements Rated {}

    /** The pupil joined the class when the lesson was over; nothing changed. */
    record JoinedLater(Order order) implements Rated {}

    /** The pupil is not of that class. */
    record NotTheirs() implements Rated {}
}
