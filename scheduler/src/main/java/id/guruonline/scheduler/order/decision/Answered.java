package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.reason.Reason;

/** What became of a teacher's answer to an offer. Repeating the answer gives the same. */
public sealed interface Answered {

    /** The lesson is the teacher's. */
    record Accepted(Order order, OfferRef ref) implements Answered {}

    /** The lesson is not the teacher's, and why. */
    record Refused(Order order, OfferRef ref, Reason why) implements Answered {}

    /** A no, counted. */
    record Declined(Order order, OfferRef ref) implements Answered {}
}
