package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Attendance;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Move.Outcome;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.StandBy;
import id.guruonline.scheduler.timetable.QuietTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another time for a lesson that a teacher has: the teacher is asked first, and until the yes it
 * stays where it is.
 */
public final class Moving {

    private final OfferRules rules;

    public Moving(OfferRules rules) {
        this.rules = rules;
    }

    /** How a yes may go on before the timetable is asked. */
    public sealed interface Chance {

        /** Nothing on the order's side speaks against it. */
        record Open(Lesson to) implements Chance {}

        /** It is decided already. */
        record Decided(Moved moved) implements Chance {}

        /** This answer was given up by somebody who repaired a broken turn. */
        record Voided() implements Chance {}
    }

    /**
     * The school wants the lesson at another time; what was wished for before is moot then, and
     * stays so.
     *
     * @param questionId names the wish: repeated, it is the same
     * @param to the same lesson at another time
     * @param fits whether the teacher's timetable allows it as it is now
     * @param teaching when the teacher does so next, in any order
     */
    public Decision<Moved> ask(
            Order order,
            String questionId,
            String operatorId,
            Lesson to,
            boolean fits,
            List<QuietTime> teaching,
            Instant now) {
        Optional<Move> same = order.exchange().findMove(questionId);
        if (same.isPresent()) {
            return Decision.keep(asItStands(order, same.get()));
        }
        Instant first = earlier(order.lesson().start(), to.start());
        boolean moot = order.exchange().superseded().contains(questionId);
        if (moot || !(order.progress() instanceof Progress.Filled filled) || !now.isBefore(first)) {
            return Decision.keep(new Moved.TooLate(order));
        }
        Instant askedAt = rules.offersFrom(now, first);
        Move wish =
                new Move(
                        questionId,
                        operatorId,
                        filled.teacherId(),
                        order.lesson(),
                        to,
                        askedAt,
                        answerBy(askedAt, first, teaching),
                        fits ? Outcome.PLANNED : Outcome.CLASHES,
                        null);
        OrderEdit edit = new OrderEdit(order, rules, now);
        if (fits && !now.isBefore(askedAt)) {
            Order next = asked(edit, order, wish, now);
            return Decision.save(next, asItStands(next, wish));
        }
        edit.exchange(order.exchange().moving(wish));
        Move before = order.exchange().move();
        if (!fits && before != null && before.isTeacherWaiting()) {
            Move kept = before.with(Outcome.KEPT);
            edit.fact(id -> new Fact.TimeKept(id, now, kept));
        }
        Order next = edit.done();
        return Decision.save(next, asItStands(next, wish));
    }

    /**
     * As long as for an offer, but at most half of the time left: the rest is for the school to
     * find somebody else. Nobody's time runs out at night.
     */
    private Instant answerBy(Instant askedAt, Instant first, List<QuietTime> teaching) {
        Duration time = rules.answerTime(rules.bandAt(askedAt, first), askedAt, teaching);
        Duration half = Duration.between(askedAt, first).dividedBy(2);
        Instant by = askedAt.plus(time.compareTo(half) < 0 ? time : half);
        return rules.offersFrom(by, first);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Order asked(OrderEdit edit, Order order, Move wish, Instant now) {
        Move asked = wish.with(Outcome.ASKED);
        return edit.exchange(order.exchange().moving(asked))
                .fact(id -> new Fact.MoveAsked(id, now, asked))
                .done();
    }

    private static Moved asItStands(Order order, Move move) {
        return switch (move.outcome()) {
            case PLANNED, ASKED -> new Moved.Wanted(order, move);
            case AGREED -> new Moved.Done(order, move);
            case CLASHES -> new Moved.Clashes(order, move);
            case DECLINED, SILENT, UNHEARD, LEFT, KEPT -> new Moved.Kept(order, move);
        };
    }

    /**
     * What time alone does to the wish: the teacher is asked, or was silent; who was never asked,
     * as no channel took the question, was not.
     */
    Order due(Order order, Instant now) {
        Move wish = order.exchange().findAwaitedMove().orElseThrow();
        OrderEdit edit = new OrderEdit(order, rules, now);
        return wish.outcome() == Outcome.PLANNED && wish.canBeAgreed(now)
                ? asked(edit, order, timely(wish, now), now)
                : over(edit, order, wish.with(ended(wish)), now);
    }

    private static Outcome ended(Move wish) {
        return wish.takenAt() == null ? Outcome.UNHEARD : Outcome.SILENT;
    }

    /** A channel took the question; one that is not put any more stays as it is. */
    public Decision<Order> taken(Order order, String questionId, Instant at, Instant now) {
        return order.exchange()
                .findMove(questionId)
                .filter(move -> move.takenAt() == null)
                .map(move -> {
                    Order next =
                            new OrderEdit(order, rules, now)
                                    .exchange(order.exchange().moving(move.taken(at)))
                                    .done();
                    return Decision.save(next, next);
                })
                .orElseGet(() -> Decision.keep(order));
    }

    /**
     * The question cannot be delivered, even if a channel once took it: the school need not wait
     * for an answer.
     */
    public Decision<Order> unheard(Order order, String questionId, Instant now) {
        return order.exchange()
                .findAwaitedMove()
                .filter(move -> move.questionId().equals(questionId))
                .map(move -> {
                    OrderEdit edit = new OrderEdit(order, rules, now);
                    Order next = over(edit, order, move.with(Outcome.UNHEARD), now);
                    return Decision.save(next, next);
                })
                .orElseGet(() -> Decision.keep(order));
    }

    /** Who is asked late, since nothing ran for a while, has time from then on. */
    private Move timely(Move wish, Instant now) {
        Instant first = earlier(wish.from().start(), wish.to().start());
        return now.isBefore(wish.answerBy())
                ? wish
                : wish.askedAt(now, answerBy(now, first, List.of()));
    }

    private static Order over(OrderEdit edit, Order order, Move move, Instant now) {
        return edit.exchange(order.exchange().moving(move))
                .fact(id -> new Fact.MoveOver(id, now, move))
                .done();
    }

    /** Whether a yes may go on; nothing is changed yet. */
    public Chance chance(
            Order order, String questionId, String teacherId, String answerId, Instant now) {
        Optional<Move> found = order.exchange().findMove(questionId, teacherId);
        if (found.isEmpty()) {
            return new Chance.Decided(new Moved.TooLate(order));
        }
        Move move = found.get();
        boolean theirs = order.findTeacher().filter(teacherId::equals).isPresent();
        if (theirs && move.outcome() == Outcome.AGREED) {
            return new Chance.Decided(new Moved.Done(order, move));
        }
        if (!theirs
                || !(order.progress() instanceof Progress.Filled)
                || move.outcome() == Outcome.AGREED
                || !move.canBeAgreed(now)) {
            return new Chance.Decided(new Moved.TooLate(order));
        }
        return order.voided().contains(answerId) ? new Chance.Voided() : new Chance.Open(move.to());
    }

    /** Puts the lesson to its new time, the commit point of a yes. */
    public Decision<Chance> agree(
            Order order, String questionId, String teacherId, String answerId, Instant now) {
        return switch (chance(order, questionId, teacherId, answerId, now)) {
            case Chance.Open _ -> {
                Order next = moved(order, answerId, now);
                Move agreed = next.exchange().findMove(questionId).orElseThrow();
                yield Decision.save(next, new Chance.Decided(new Moved.Done(next, agreed)));
            }
            case Chance.Decided decided -> Decision.keep(decided);
            case Chance.Voided voided -> Decision.keep(voided);
        };
    }

    /** Reminders begin anew, and what was known of the teacher's coming was of another time. */
    private Order moved(Order order, String answerId, Instant now) {
        if (!(order.progress() instanceof Progress.Filled filled)
                || order.exchange().move() == null) {
            throw new IllegalStateException(order.id() + " is " + order.status());
        }
        Move agreed = order.exchange().move().with(Outcome.AGREED);
        return new OrderEdit(order, rules, now)
                .lesson(agreed.to())
                .exchange(order.exchange().moved(agreed, now))
                .voidAnswer(filled.answerId())
                .progress(
                        new Progress.Filled(
                                filled.teacherId(),
                                filled.offerNo(),
                                answerId,
                                now,
                                Attendance.UNKNOWN,
                                Set.of()))
                .endStandBy(StandBy.Over.MOVED)
                .fact(id -> new Fact.Moved(id, now, agreed, filled.answerId(), answerId))
                .done();
    }

    /**
     * The teacher says no, or the timetable does: the lesson stays where it is. Whoever was silent
     * before adds nothing that the school has not heard.
     *
     * @param why {@link Outcome#DECLINED} or {@link Outcome#CLASHES}
     */
    public Decision<Moved> refuse(
            Order order, String questionId, String teacherId, Outcome why, Instant now) {
        Optional<Move> found = order.exchange().findMove(questionId, teacherId);
        boolean theirs = order.findTeacher().filter(teacherId::equals).isPresent();
        if (found.isEmpty() || !theirs || found.get().outcome() == Outcome.AGREED) {
            return Decision.keep(new Moved.TooLate(order));
        }
        Move move = found.get();
        if (!move.isAwaited()) {
            return Decision.keep(new Moved.Kept(order, move));
        }
        Order next = over(new OrderEdit(order, rules, now), order, move.with(why), now);
        return Decision.save(
                next, new Moved.Kept(next, next.exchange().findMove(questionId).orElseThrow()));
    }

    /** The school keeps the time that was agreed; what is settled already stays as it is. */
    public Decision<Moved> keep(Order order, String questionId, Instant now) {
        Optional<Move> found =
                order.exchange().findMove(questionId).filter(_ -> order.isStanding());
        if (found.isEmpty() || found.get().outcome() == Outcome.AGREED) {
            return Decision.keep(new Moved.TooLate(order));
        }
        Move move = found.get();
        Move kept = move.with(Outcome.KEPT);
        if (move.outcome() == Outcome.KEPT) {
            return Decision.keep(new Moved.Kept(order, kept));
        }
        OrderEdit edit = new OrderEdit(order, rules, now).exchange(order.exchange().moving(kept));
        Named named = order.named();
        if (move.outcome() == Outcome.LEFT
                && named != null
                && order.progress() instanceof Progress.Open open) {
            edit.named(named.orOthers()).progress(open.matchAt(now)); // somebody else, at that time
        }
        boolean theirs = order.findTeacher().filter(move.teacherId()::equals).isPresent();
        if (theirs && move.isTeacherWaiting()) {
            edit.fact(id -> new Fact.TimeKept(id, now, kept));
        }
        Order next = edit.done();
        return Decision.save(next, new Moved.Kept(next, kept));
    }
}
