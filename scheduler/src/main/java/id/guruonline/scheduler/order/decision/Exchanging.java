package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Exchange.Speaker;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What school and teacher have to say to each other, as long as the lesson is ahead or runs. */
public final class Exchanging {

    private final OfferRules rules;

    public Exchanging(OfferRules rules) {
        this.rules = rules;
    }

    /**
     * The school's note becomes another; an order that does not stand any more, or whose lesson is
     * over, stays as it is.
     *
     * @param words null for none
     */
    public Decision<Order> note(Order order, @Nullable String words, Instant now) {
        var noted = order.exchange().noting(words);
        boolean same = Objects.equals(noted.note(), order.exchange().note());
        return same || !order.isStanding() || isOver(order, now)
                ? Decision.keep(order)
                : save(new OrderEdit(order, rules, now).exchange(noted).done());
    }

    private static Decision<Order> save(Order next) {
        return Decision.save(next, next);
    }

    /**
     * Counts words of one side to the other.
     *
     * @param teacherId who speaks, or is spoken to
     * @param turnId the turn they were said in: repeated, it counts once
     */
    public Decision<PassedOn> passOn(
            Order order, Speaker speaker, String teacherId, String turnId, Instant now) {
        if (order.exchange().hasPassed(speaker, turnId)) {
            return Decision.keep(new PassedOn.Done(order));
        }
        boolean theirs = order.findTeacher().filter(teacherId::equals).isPresent();
        if (order.status() != OrderStatus.FILLED || !theirs || isOver(order, now)) {
            return Decision.keep(new PassedOn.TooLate(order));
        }
        if (order.exchange().isSpent(speaker)) {
            return Decision.keep(new PassedOn.Spent(order));
        }
        Order next =
                new OrderEdit(order, rules, now)
                        .exchange(order.exchange().passing(speaker, turnId))
                        .done();
        return Decision.save(next, new PassedOn.Done(next));
    }

    private static boolean isOver(Order order, Instant now) {
        return !now.isBefore(order.lesson().end());
    }
}
