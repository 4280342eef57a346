package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import java.time.Duration;
import java.time.Instant;

/**
 * What time alone does to an order: the answer to "this order is due". A stale or doubled question
 * changes nothing.
 */
public final class Passing {

    private final Seeking seeking;
    private final Having having;

    public Passing(OfferRules rules) {
        this.seeking = new Seeking(rules);
        this.having = new Having(rules);
    }

    /** What an order that is due wants. */
    public sealed interface Step {

        /** To be saved like this. */
        record Save(Order next) implements Step {}

        /** Teachers, before it is saved. */
        record Ask(Wave wave) implements Step {}
    }

    /** What the order wants by now. */
    public Step pass(Order order, Instant now) {
        return switch (order.progress()) {
            case Progress.Open open -> seeking.pass(order, open, now);
            case Progress.Filled filled -> new Step.Save(having.pass(order, filled, now));
            case Progress.Taught taught -> new Step.Save(rated(order, taught, now));
            case Progress.Rated _, Progress.Cancelled _, Progress.Unfilled _, Progress.NoShow _ ->
                    new Step.Save(new OrderEdit(order, now).due(null).done());
        };
    }

    /** The order asking again later, because something about it cannot be decided now. */
    public Order postponed(Order order, Instant now, Duration by) {
        return new OrderEdit(order, now).due(now.plus(by)).done();
    }

    private static Order rated(Order order, Progress.Taught taught, Instant now) {
        if (now.isBefore(taught.ratingsClose())) {
            return new OrderEdit(order, now).due(taught.ratingsClose()).done();
        }
        return new OrderEdit(order, now)
                .progress(new Progress.Rated(taught.teacherId()))
                .fact(id -> new Fact.RatingsClosed(id, now, taught.teacherId()))
                .due(null)
                .done();
    }
}
