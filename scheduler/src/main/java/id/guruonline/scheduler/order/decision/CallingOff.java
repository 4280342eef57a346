package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.StandBy;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Calling off: the order by its school, the lesson by its teacher, or a teacher who does not come.
 */
public final class CallingOff {

    /** Who gives a lesson back with less than that left gives it back late. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final OfferRules rules;

    public CallingOff(OfferRules rules) {
        this.rules = rules;
    }

    /**
     * The school calls the order off, while a teacher is sought, or before that teacher begins.
     *
     * @param replacement the lesson that is sought instead; null for none
     */
    public Decision<Stopped> cancel(
            Order order, String operatorId, @Nullable Lesson replacement, Instant now) {
        boolean possible = order.canBeCancelled(now);
        return switch (order.progress()) {
            case Progress.Open _ when possible ->
                    cancelled(order, operatorId, null, replacement, now);
            case Progress.Filled filled when possible ->
                    cancelled(order, operatorId, filled, replacement, now);
            case Progress.Cancelled cancelled ->
                    Decision.keep(new Stopped.Done(order, cancelled.teacherId()));
            case Progress.Open _,
                    Progress.Filled _,
                    Progress.Taught _,
                    Progress.Rated _,
                    Progress.Unfilled _,
                    Progress.NoShow _ ->
                    Decision.keep(new Stopped.TooLate(order));
        };
    }

    /**
     * The school calls the order off for a time to which the teacher did not agree.
     *
     * @param questionId the wish, which nobody must have settled since
     * @param replacement the lesson that is sought instead
     */
    public Decision<Stopped> cancelMoved(
            Order order, String operatorId, String questionId, Lesson replacement, Instant now) {
        boolean unsettled =
                order.exchange().findMove(questionId).filter(Move::isUnsettled).isPresent();
        return unsettled || order.progress() instanceof Progress.Cancelled
                ? cancel(order, operatorId, replacement, now)
                : Decision.keep(new Stopped.TooLate(order));
    }

    private Decision<Stopped> cancelled(
            Order order,
            String operatorId,
            Progress.@Nullable Filled filled,
            @Nullable Lesson replacement,
            Instant now) {
        OrderEdit edit = new OrderEdit(order, rules, now).withdrawOpen(ClosedBy.CANCELLED);
        String teacherId = null;
        String answerId = null;
        if (filled != null) {
            teacherId = filled.teacherId();
            answerId = filled.answerId();
            edit.offer(filled.offerNo(), o -> o.closed(OfferStatus.WITHDRAWN, ClosedBy.CANCELLED))
                    .voidAnswer(answerId);
        }
        if (replacement == null) {
            settleMove(order, edit);
        }
        edit.endStandBy(StandBy.Over.CANCELLED);
        String had = teacherId;
        String freed = answerId;
        Order next =
                edit.progress(new Progress.Cancelled(now, operatorId, had))
                        .fact(id ->
                                new Fact.Cancelled(id, now, operatorId, had, freed, replacement))
                        .done();
        return Decision.save(next, new Stopped.Done(next, had));
    }

    /** Of an order that is called off for good nobody is asked any more when it is to be. */
    private static void settleMove(Order order, OrderEdit edit) {
        Move wish = order.exchange().move();
        if (wish != null && wish.isOpen()) {
            edit.exchange(order.exchange().moving(wish.with(Move.Outcome.KEPT)));
        }
    }

    /**
     * The teacher gives the lesson back: another is sought, as long as one lesson hour is left.
     *
     * @param keptOut whether that is the office's doing
     */
    public Decision<Stopped> leave(Order order, String teacherId, boolean keptOut, Instant now) {
        boolean theirs = order.findTeacher().filter(teacherId::equals).isPresent();
        if (!theirs && order.excluded().contains(teacherId)) {
            return Decision.keep(new Stopped.Done(order, teacherId));
        }
        if (theirs
                && order.lesson().isWorthSeeking(now)
                && order.progress() instanceof Progress.Filled filled) {
            OrderEdit edit =
                    reopened(order, filled, keptOut ? ClosedBy.KEPT_OUT : left(order, now), now)
                            .fact(id ->
                                    new Fact.TeacherLeft(id, now, teacherId, filled.answerId()));
            withoutNamed(order, edit, teacherId, UnaryOperator.identity(), now);
            callStandBy(order, edit, now);
            Order next = withoutMove(order, edit, now).done();
            return Decision.save(next, new Stopped.Done(next, teacherId));
        }
        return Decision.keep(new Stopped.TooLate(order));
    }

    /**
     * The school says that the teacher does not come. Only that teacher is reported: whoever took
     * the lesson over meanwhile is not meant.
     */
    public Decision<Stopped> noShow(Order order, String operatorId, String teacherId, Instant now) {
        boolean theirs = order.findTeacher().filter(teacherId::equals).isPresent();
        if (!theirs && order.excluded().contains(teacherId)) {
            return Decision.keep(new Stopped.Done(order, teacherId));
        }
        return switch (order.progress()) {
            case Progress.Filled filled when theirs -> missing(order, filled, operatorId, now);
            case Progress.Taught taught when theirs ->
                    missed(order, teacherId, taught.answerId(), operatorId, now);
            case Progress.NoShow noShow when noShow.teacherId().equals(teacherId) ->
                    Decision.keep(new Stopped.Done(order, teacherId));
            case Progress.Open _,
                    Progress.Filled _,
                    Progress.Taught _,
                    Progress.Rated _,
                    Progress.Cancelled _,
                    Progress.Unfilled _,
                    Progress.NoShow _ ->
                    Decision.keep(new Stopped.TooLate(order));
        };
    }

    private Decision<Stopped> missing(
            Order order, Progress.Filled filled, String operatorId, Instant now) {
        if (!order.lesson().isWorthSeeking(now)) {
            return missed(order, filled.teacherId(), filled.answerId(), operatorId, now);
        }
        OrderEdit edit =
                reopened(order, filled, ClosedBy.MISSED, now)
                        .fact(id ->
                                new Fact.NoShow(
                                        id,
                                        now,
                                        filled.teacherId(),
                                        filled.answerId(),
                                        operatorId,
                                        true));
        withoutNamed(order, edit, filled.teacherId(), Named::orOthers, now);
        callStandBy(order, edit, now);
        Order next = withoutMove(order, edit, now).done();
        return Decision.save(next, new Stopped.Done(next, filled.teacherId()));
    }

    private Decision<Stopped> missed(
            Order order, String teacherId, String answerId, String operatorId, Instant now) {
        Order next =
                new OrderEdit(order, rules, now)
                        .progress(new Progress.NoShow(teacherId, now, operatorId))
                        .fact(id ->
                                new Fact.NoShow(id, now, teacherId, answerId, operatorId, false))
                        .done();
        return Decision.save(next, new Stopped.Done(next, teacherId));
    }

    /**
     * Whom the school named has the lesson no more. Whether others are asked stays as the school
     * wished; where it reports the teacher missing it wants another.
     */
    private void withoutNamed(
            Order order, OrderEdit edit, String teacherId, UnaryOperator<Named> wish, Instant now) {
        Named named = order.named();
        if (named != null && named.teacherId().equals(teacherId)) {
            Instant asksAgain = rules.aloneUntil(now, order.lesson().start());
            edit.named(wish.apply(named).with(Named.Outcome.LEFT, asksAgain));
        }
    }

    /** Who stood by is asked first, unless the school wants nobody but whom it named. */
    private void callStandBy(Order order, OrderEdit edit, Instant now) {
        StandBy standBy = order.standBy();
        if (standBy != null && edit.allowsOthers()) {
            Instant until = rules.calledUntil(now, order.lesson().start());
            edit.standBy(null)
                    .named(Named.standingBy(standBy.teacherId(), until, order.offers().size()));
        }
    }

    /** Who has the lesson no more answers no wish for another time: the school hears of that. */
    private static OrderEdit withoutMove(Order order, OrderEdit edit, Instant now) {
        order.exchange()
                .findAwaitedMove()
                .map(move -> move.with(Move.Outcome.LEFT))
                .ifPresent(move ->
                        edit.exchange(order.exchange().moving(move))
                                .fact(id -> new Fact.MoveOver(id, now, move)));
        return edit;
    }

    private static ClosedBy left(Order order, Instant now) {
        return now.isBefore(order.lesson().start().minus(A_DAY))
                ? ClosedBy.LEFT
                : ClosedBy.LEFT_LATE;
    }

    /** Open again, with the urgency of the time left and without the teacher who had it. */
    private OrderEdit reopened(Order order, Progress.Filled filled, ClosedBy cause, Instant now) {
        return new OrderEdit(order, rules, now)
                .offer(filled.offerNo(), o -> o.closed(OfferStatus.DECLINED, cause))
                .exclude(filled.teacherId())
                .voidAnswer(filled.answerId())
                .progress(Progress.Open.anew(order.lesson(), now));
    }
}
