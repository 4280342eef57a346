package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.timetable.Verdict;

/** What became of a teacher's answer to an offer. Repeating the answer gives the same. */
public sealed interface Answered {

    /** The lesson is the teacher's. */
    record Accepted(Order order, OfferRef ref) implements Answered {}

    /** The lesson is not the teacher's, and why. */
    record Refused(Order order, OfferRef ref, Why why) implements Answered {}

    /** A no, counted. */
    record Declined(Order order, OfferRef ref) implements Answered {}

    /** Why a yes did not win. */
    sealed interface Why {

        /** Another teacher was faster. */
        record Taken() implements Why {}

        /** The school called the order off. */
        record Cancelled() implements Why {}

        /** The lesson has begun or is over. */
        record Started() implements Why {}

        /** The teacher's timetable does not allow it. */
        record Busy(Verdict verdict) implements Why {}

        /**
         * The teacher gave this very lesson back before, or the order was never offered to the
         * teacher.
         */
        record NotForThem() implements Why {}
    }
}
