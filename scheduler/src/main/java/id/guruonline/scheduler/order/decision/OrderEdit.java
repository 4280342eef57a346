package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.Round;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An order on its way to its next version: changes are collected, then read back as one value. */
public final class OrderEdit {

    private final Order order;
    private final Instant now;
    private final List<Offer> offers;
    private final List<Round> rounds;
    private final Set<String> excluded;
    private final List<String> voided;
    private final List<Fact> facts;
    private int factCount;
    private Progress progress;
    private @Nullable Instant dueAt;

    public OrderEdit(Order order, Instant now) {
        this.order = order;
        this.now = now;
        this.offers = new ArrayList<>(order.offers());
        this.rounds = new ArrayList<>(order.rounds());
        this.excluded = new HashSet<>(order.excluded());
        this.voided = new ArrayList<>(order.voided());
        this.facts = new ArrayList<>(order.facts());
        this.factCount = order.factCount();
        this.progress = order.progress();
        this.dueAt = order.dueAt();
    }

    /** Adds the fact made from its id. */
    OrderEdit fact(Function<String, Fact> fact) {
        factCount++;
        facts.add(fact.apply(order.id() + "/" + factCount));
        return this;
    }

    OrderEdit progress(Progress next) {
        progress = next;
        return this;
    }

    OrderEdit due(@Nullable Instant at) {
        dueAt = at;
        return this;
    }

    /** Notes what a round found; it stands for an earlier one that tried the same wave. */
    OrderEdit round(Round found) {
        rounds.removeIf(earlier -> earlier.wave() == found.wave());
        rounds.add(found);
        if (rounds.size() > Order.ROUNDS_KEPT) {
            rounds.removeFirst();
        }
        return this;
    }

    OrderEdit exclude(String teacherId) {
        excluded.add(teacherId);
        return this;
    }

    public OrderEdit voidAnswer(String answerId) {
        if (!voided.contains(answerId)) {
            voided.add(answerId);
        }
        return this;
    }

    OrderEdit add(Offer offer) {
        offers.add(offer);
        return fact(id -> new Fact.Offered(id, now, offer.no(), offer.teacherId()));
    }

    public OrderEdit offer(int no, UnaryOperator<Offer> change) {
        offers.replaceAll(offer -> offer.no() == no ? change.apply(offer) : offer);
        return this;
    }

    /** Closes one open offer without the lesson for its teacher. */
    OrderEdit close(Offer offer, OfferStatus status, ClosedBy cause) {
        return offer(offer.no(), o -> o.closed(status, cause)).closedAgain(offer, cause);
    }

    /** Adds the fact that the offer closed. */
    public OrderEdit closedAgain(Offer offer, ClosedBy cause) {
        return fact(id -> new Fact.OfferClosed(id, now, offer.no(), offer.teacherId(), cause));
    }

    /** Takes back every offer that is still open. */
    OrderEdit withdrawOpen(ClosedBy cause) {
        List.copyOf(offers).stream()
                .filter(Offer::isOpen)
                .forEach(o -> close(o, OfferStatus.WITHDRAWN, cause));
        return this;
    }

    /**
     * Waits for the open offers, never past the lesson's start; without any, asks to be matched at
     * once.
     */
    public OrderEdit dueByOffers() {
        Instant start = order.lesson().start();
        return due(
                offers.stream()
                        .filter(Offer::isOpen)
                        .map(Offer::over)
                        .min(Instant::compareTo)
                        .map(over -> over.isBefore(start) ? over : start)
                        .orElse(now));
    }

    public Order done() {
        return new Order(
                order.id(),
                order.createdBy(),
                order.operatorId(),
                order.lesson(),
                order.seriesId(),
                order.orderedAt(),
                progress,
                offers,
                rounds,
                excluded,
                voided,
                facts,
                factCount,
                dueAt,
                order.version());
    }
}
