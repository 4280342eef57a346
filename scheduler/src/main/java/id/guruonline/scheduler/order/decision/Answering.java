package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.decision.Answered.Accepted;
import id.guruonline.scheduler.order.decision.Answered.Declined;
import id.guruonline.scheduler.order.decision.Answered.Refused;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.reason.Reason;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A teacher's answer to an offer. */
public final class Answering {

    private final OfferRules rules;
    private final Having having;

    public Answering(OfferRules rules) {
        this.rules = rules;
        this.having = new Having(rules);
    }

    /** How a yes may go on before the timetable is asked. */
    public sealed interface Chance {

        /** Nothing on the order's side speaks against it. */
        record Open() implements Chance {}

        /** It is decided already. */
        record Decided(Answered answered) implements Chance {}

        /**
         * This answer was given up by somebody who repaired a broken turn; another id must be
         * tried.
         */
        record Voided() implements Chance {}
    }

    /** Whether a yes may go on; nothing is changed yet. */
    public Chance chance(
            Order order, OfferRef ref, String teacherId, String answerId, Instant now) {
        if (order.findTeacher().filter(teacherId::equals).isPresent()) {
            return new Chance.Decided(new Accepted(order, ref));
        }
        Optional<Reason> why = findObstacle(order, ref, teacherId, now);
        if (why.isPresent()) {
            return new Chance.Decided(new Refused(order, ref, why.get()));
        }
        return order.voided().contains(answerId) ? new Chance.Voided() : new Chance.Open();
    }

    /**
     * Gives the lesson to the teacher, the commit point of an acceptance.
     *
     * @param from when the teacher can be there, where the lesson has begun; null for from its
     *     start on
     * @param together whether it is taken with others, and the school told of all by the caller
     */
    public Decision<Chance> fill(
            Order order,
            OfferRef ref,
            String teacherId,
            String answerId,
            @Nullable Instant from,
            boolean together,
            Instant now) {
        return switch (chance(order, ref, teacherId, answerId, now)) {
            case Chance.Open _ -> {
                OfferRef meant = newest(order, ref, teacherId);
                Order next =
                        having.fill(order, meant.no(), teacherId, answerId, from, together, now);
                yield Decision.save(next, new Chance.Decided(new Accepted(next, meant)));
            }
            case Chance.Decided decided -> Decision.keep(decided);
            case Chance.Voided voided -> Decision.keep(voided);
        };
    }

    /** Whoever is asked again and answers the first time's message means the newest offer. */
    private static OfferRef newest(Order order, OfferRef ref, String teacherId) {
        return order.findOfferTo(teacherId).filter(Offer::isOpen).map(order::ref).orElse(ref);
    }

    /** A teacher's no; one whose lesson the teacher has already is kept. */
    public Decision<Answered> decline(
            Order order, OfferRef ref, String teacherId, String answerId, Instant now) {
        if (order.findTeacher().filter(teacherId::equals).isPresent()) {
            return Decision.keep(new Accepted(order, ref));
        }
        Optional<Offer> found =
                order.findOffer(newest(order, ref, teacherId).no())
                        .filter(o -> o.teacherId().equals(teacherId));
        if (found.isEmpty()) {
            return Decision.keep(new Refused(order, ref, Reason.NOT_OFFERED));
        }
        Offer offer = found.get();
        if (offer.status() == OfferStatus.DECLINED) {
            return Decision.keep(new Declined(order, ref));
        }
        Optional<Reason> why = findObstacle(order, ref, teacherId, now);
        if (why.isPresent()) {
            return Decision.keep(new Refused(order, ref, why.get()));
        }
        OrderEdit edit = new OrderEdit(order, rules, now);
        if (offer.isOpen()) {
            edit.close(offer, OfferStatus.DECLINED, ClosedBy.DECLINED);
        }
        edit.offer(offer.no(), o -> o.answered(OfferStatus.DECLINED, answerId, now));
        Order next = edit.done();
        return Decision.save(next, new Declined(next, ref));
    }

    /**
     * Makes the answer void, so that it can never fill the order.
     *
     * @return whether it is void: not where it filled the order
     */
    public Decision<Boolean> voided(Order order, String answerId, Instant now) {
        if (order.isFilledBy(answerId)) {
            return Decision.keep(false);
        }
        return order.voided().contains(answerId)
                ? Decision.keep(true)
                : Decision.save(new OrderEdit(order, rules, now).voidAnswer(answerId).done(), true);
    }

    private static Optional<Reason> findObstacle(
            Order order, OfferRef ref, String teacherId, Instant now) {
        if (order.excluded().contains(teacherId)) {
            return Optional.of(Reason.EXCLUDED_FROM_ORDER);
        }
        Optional<Offer> offer =
                order.findOffer(ref.no()).filter(o -> o.teacherId().equals(teacherId));
        if (offer.isEmpty()) {
            return Optional.of(Reason.NOT_OFFERED);
        }
        Optional<Reason> why = order.findObstacle(now);
        // Who was offered it at another time has said nothing of this one.
        return why.isEmpty() && order.wasMovedSince(offer.get().madeAt())
                ? Optional.of(Reason.MOVED)
                : why;
    }
}
