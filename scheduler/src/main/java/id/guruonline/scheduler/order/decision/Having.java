package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.Reminder;
import id.guruonline.scheduler.order.state.StandBy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filled order: from the yes to the lesson's end. */
public final class Having {

    private final OfferRules rules;

    public Having(OfferRules rules) {
        this.rules = rules;
    }

    /**
     * @param from when the teacher can be there, where the lesson has begun; null for from its
     *     start on
     * @param together as for {@link Fact.Accepted}
     */
    Order fill(
            Order order,
            int offerNo,
            String teacherId,
            String answerId,
            @Nullable Instant from,
            boolean together,
            Instant now) {
        boolean afterAll = order.progress() instanceof Progress.Open open && open.nobodyTold();
        return new OrderEdit(order, rules, now)
                .offer(offerNo, o -> o.accepted(answerId, now, from))
                .withdrawOpen(ClosedBy.TAKEN_BY_ANOTHER)
                .progress(
                        new Progress.Filled(
                                teacherId, offerNo, answerId, now, Attendance.UNKNOWN, Set.of()))
                .fact(id ->
                        new Fact.Accepted(
                                id,
                                now,
                                offerNo,
                                teacherId,
                                answerId,
                                afterAll,
                                together ? true : null))
                .done();
    }

    /**
     * The lesson's end has passed: pupils are asked now, however late that is, and have their time
     * from now on.
     */
    Order taught(Order order, Instant now) {
        Progress.Filled filled = filled(order);
        Instant close = now.plus(rules.ratingsOpen());
        return new OrderEdit(order, rules, now)
                .progress(new Progress.Taught(filled.teacherId(), filled.answerId(), close))
                .fact(id -> new Fact.Taught(id, now, filled.teacherId(), close))
                .done();
    }

    /** A reminder has come due; what is moot by now is behind without a word. */
    Order reminded(Order order, Reminder reminder, Instant now) {
        Progress.Filled filled = filled(order);
        OrderEdit edit = new OrderEdit(order, rules, now).progress(filled.reminded(reminder));
        if (now.isBefore(reminder.mootAt(order.taken(), rules))) {
            edit.fact(id -> new Fact.Reminded(id, now, filled.teacherId(), reminder));
        }
        return edit.done();
    }

    /**
     * The teacher who has the lesson is on the way or there; what is known already, and an order
     * that this teacher does not have, stay as they are.
     *
     * @param operatorId who says so; null where the teacher does
     */
    public Decision<Order> attend(
            Order order,
            String teacherId,
            Attendance attendance,
            @Nullable String operatorId,
            Instant now) {
        return of(order)
                .filter(filled -> filled.teacherId().equals(teacherId))
                .filter(filled -> filled.attendance().compareTo(attendance) < 0)
                .map(filled -> {
                    OrderEdit edit =
                            new OrderEdit(order, rules, now)
                                    .progress(filled.with(attendance))
                                    .fact(id ->
                                            new Fact.Attended(
                                                    id, now, teacherId, attendance, operatorId));
                    boolean readied = filled.reminded().contains(Reminder.NO_ANSWER);
                    return attendance == Attendance.PRESENT && readied
                            ? edit.endStandBy(StandBy.Over.ARRIVED).done()
                            : edit.done();
                })
                .map(next -> Decision.save(next, next))
                .orElseGet(() -> Decision.keep(order));
    }

    private static Progress.Filled filled(Order order) {
        return of(order)
                .orElseThrow(() -> new IllegalStateException(order.id() + " is " + order.status()));
    }

    /** The filled state, where the order is in it. */
    private static Optional<Progress.Filled> of(Order order) {
        return order.progress() instanceof Progress.Filled filled
                ? Optional.of(filled)
                : Optional.empty();
    }
}
