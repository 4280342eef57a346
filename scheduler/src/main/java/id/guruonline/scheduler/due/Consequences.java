package id.guruonline.scheduler.due;

import id.guruonline.scheduler.history.Histories;
import id.guruonline.scheduler.order.HoldStore;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.rating.Ratings;
import id.guruonline.scheduler.timetable.Timetables;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fact brings about on this floor: bookings, holds and stars follow their orders. Each may
 * be repeated.
 */
public final class Consequences {

    private static final int AT_ONCE = 100;

    private final Orders orders;
    private final OrderStore store;
    private final BundleHolds holds;
    private final Timetables timetables;
    private final Ratings ratings;
    private final Histories histories;
    private final OfferRules rules;

    public Consequences(
            Orders orders,
            OrderStore store,
            HoldStore holds,
            Timetables timetables,
            Ratings ratings,
            Histories histories,
            OfferRules rules) {
        this.histories = histories;
        this.orders = orders;
        this.store = store;
        this.holds = new BundleHolds(store, holds, rules);
        this.timetables = timetables;
        this.ratings = ratings;
        this.rules = rules;
    }

    /**
     * Brings about all that follows from the fact, except what people are told.
     *
     * @param order the order the fact belongs to, as it was read with it
     */
    public void of(Order order, Fact fact) {
        Optional<String> freed = free(order, fact);
        switch (fact) {
            case Fact.Accepted accepted -> {
                timetables.confirm(
                        accepted.teacherId(), order.lesson().start(), accepted.answerId());
                orders.withdrawClashing(order, accepted.teacherId());
                orders.leaveIfGone(order.id(), accepted.teacherId());
            }
            case Fact.Offered offered ->
                    orders.bundleTaken(order, order.findOffer(offered.offerNo()).orElseThrow());
            case Fact.NoShow noShow -> {
                ratings.forget(order.id(), noShow.teacherId());
                histories.outdate();
            }
            case Fact.RatingsClosed closed -> ratings.close(order.id(), closed.teacherId());
            case Fact.Moved moved -> {
                timetables.confirm(
                        moved.move().teacherId(), moved.move().to().start(), moved.answerId());
                orders.withdrawClashing(order, moved.move().teacherId());
                orders.leaveIfGone(order.id(), moved.move().teacherId());
            }
            case Fact.OfferClosed _, Fact.TeacherLeft _, Fact.Cancelled _, Fact.News _ -> {}
        }
        freed.ifPresent(orders::becameFree);
    }

    /** Nothing is known of the past: the database is another one. */
    void forget() {
        histories.forget();
    }

    /**
     * Sets free whom facts not yet worked off set free: whoever looks for teachers right after an
     * order was cancelled or an offer declined finds those teachers free. Orders that keep watch
     * are not woken: among them are those teachers are just being looked for.
     */
    void freeTeachers() {
        for (Order order : store.listWithFacts(AT_ONCE)) {
            order.facts().forEach(fact -> free(order, fact));
        }
    }

    /** Removes the hold or the booking that the fact ends; returns whose. */
    private Optional<String> free(Order order, Fact fact) {
        return switch (fact) {
            case Fact.OfferClosed closed -> free(order, closed.offerNo(), closed.at());
            case Fact.Accepted accepted -> free(order, accepted.offerNo(), accepted.at());
            case Fact.TeacherLeft left -> free(order, left.teacherId(), left.answerId());
            case Fact.Cancelled cancelled ->
                    free(order, cancelled.teacherId(), cancelled.answerId());
            case Fact.NoShow noShow -> free(order, noShow.teacherId(), noShow.answerId());
            case Fact.Moved moved -> {
                String teacherId = moved.move().teacherId();
                timetables.release(teacherId, moved.move().from().start(), moved.before());
                yield Optional.of(teacherId);
            }
            case Fact.Offered _, Fact.RatingsClosed _, Fact.News _ -> Optional.empty();
        };
    }

    private Optional<String> free(Order order, int offerNo, Instant at) {
        Offer offer = order.findOffer(offerNo).orElseThrow();
        holds.release(order.hold(offer, rules), at);
        return Optional.of(offer.teacherId());
    }

    private Optional<String> free(
            Order order, @Nullable String teacherId, @Nullable String answerId) {
        if (teacherId == null || answerId == null) {
            return Optional.empty();
        }
        timetables.release(teacherId, order.lesson().start(), answerId);
        return Optional.of(teacherId);
    }
}
