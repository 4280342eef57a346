package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Round;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.reason.ReasonCount;
import java.util.List;

/** What it was for lack of that nobody taught a lesson. */
public enum Lack {
    /** The teacher who had it did not come, or gave it back and no other took it. */
    TEACHER_LOST,
    /** There was nobody who might have been asked. */
    NOBODY_ELIGIBLE,
    /** Whoever might have been asked was asked, and said no. */
    ALL_DECLINED,
    /** Whoever might have been asked was asked; some did not answer, nobody said yes. */
    SOME_SILENT,
    /** Somebody was still to answer, or to be asked. */
    NO_TIME;

    /** Why that order, which is over, had nobody. */
    static Lack of(Order order) {
        List<Offer> offers = order.offers();
        if (!order.excluded().isEmpty()) {
            return TEACHER_LOST;
        }
        boolean awaited = offers.stream().anyMatch(o -> o.closedBy() == ClosedBy.STARTED);
        if (awaited || order.findLastRound().filter(Lack::hoped).isPresent()) {
            return NO_TIME;
        }
        if (offers.isEmpty()) {
            return NOBODY_ELIGIBLE;
        }
        return offers.stream().allMatch(o -> o.status() == OfferStatus.DECLINED)
                ? ALL_DECLINED
                : SOME_SILENT;
    }

    /** Whether the round left somebody to be asked later. */
    private static boolean hoped(Round round) {
        return round.reasons().counts().stream()
                .map(ReasonCount::reason)
                .anyMatch(reason -> reason == Reason.HELD || reason == Reason.NOT_YET);
    }
}
