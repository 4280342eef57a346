package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.Reminder;
import id.guruonline.scheduler.order.state.StandBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A teacher who came too late agrees to step in for the one who has the lesson. */
public final class StandingBy {

    private final OfferRules rules;

    public StandingBy(OfferRules rules) {
        this.rules = rules;
    }

    /**
     * Whether that teacher may be asked to: somebody else has the lesson ahead, nobody stands by
     * for it yet, and it was offered to this teacher.
     */
    public static boolean isWanted(Order order, String teacherId, Instant now) {
        return order.status() == OrderStatus.FILLED
                && !order.lesson().hasBegun(now)
                && order.standBy() == null
                && order.findTeacher().filter(teacherId::equals).isEmpty()
                && !order.excluded().contains(teacherId)
                && order.findOfferTo(teacherId).isPresent();
    }

    /** The teacher stands by from now on, if that {@link #isWanted is wanted}. */
    public Decision<Order> agree(Order order, String teacherId, Instant now) {
        return isWanted(order, teacherId, now)
                ? save(order, new StandBy(teacherId, now), now)
                : Decision.keep(order);
    }

    /**
     * The teacher does so no more; where it is another, or nobody, nothing changes. The school
     * hears of it that was told whom it may count on.
     */
    public Decision<Order> end(Order order, String teacherId, Instant now) {
        boolean readied =
                order.progress() instanceof Progress.Filled filled
                        && filled.reminded().contains(Reminder.NO_ANSWER);
        if (!order.hasStandBy(teacherId)) {
            return Decision.keep(order);
        }
        return readied ? end(order, StandBy.Over.REFUSED, now) : save(order, null, now);
    }

    /** The same, since another lesson is at that time: the teacher hears of it. */
    public Decision<Order> endForClash(Order order, String teacherId, Instant now) {
        return order.hasStandBy(teacherId)
                ? end(order, StandBy.Over.CLASHES, now)
                : Decision.keep(order);
    }

    private Decision<Order> end(Order order, StandBy.Over why, Instant now) {
        Order next = new OrderEdit(order, rules, now).endStandBy(why).done();
        return Decision.save(next, next);
    }

    private Decision<Order> save(Order order, @Nullable StandBy standBy, Instant now) {
        Order next = new OrderEdit(order, rules, now).standBy(standBy).done();
        return Decision.save(next, next);
    }
}
