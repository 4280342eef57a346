package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Deadline;
import id.guruonline.scheduler.order.state.Exchange;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.Round;
import id.guruonline.scheduler.order.state.StandBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An order on its way to its next version: changes are collected, then read back as one value. When
 * the order is due next is worked out here, and nowhere else.
 */
final class OrderEdit {

    /** Who will not come after all; time that ran out says only that nobody answered. */
    private static final Set<ClosedBy> REPLACED =
            Set.of(ClosedBy.DECLINED, ClosedBy.UNDELIVERABLE, ClosedBy.CLASHES, ClosedBy.KEPT_OUT);

    private final Order order;
    private final OfferRules rules;
    private final Instant now;
    private final List<Offer> offers;
    private final List<Round> rounds;
    private final Set<String> excluded;
    private final List<String> voided;
    private final List<Fact> facts;
    private int factCount;
    private Lesson lesson;
    private Exchange exchange;
    private @Nullable Named named;
    private @Nullable StandBy standBy;
    private Progress progress;
    private @Nullable Instant postponedUntil;

    /** Whether an offer closed. */
    private boolean closed;

    /** Whether one closed that came with those of other orders. */
    private boolean together;

    /** Whether an offer closed for which another may be made at once. */
    private boolean replaced;

    OrderEdit(Order order, OfferRules rules, Instant now) {
        this.order = order;
        this.rules = rules;
        this.now = now;
        this.offers = new ArrayList<>(order.offers());
        this.rounds = new ArrayList<>(order.rounds());
        this.excluded = new HashSet<>(order.excluded());
        this.voided = new ArrayList<>(order.voided());
        this.facts = new ArrayList<>(order.facts());
        this.factCount = order.factCount();
        this.lesson = order.lesson();
        this.exchange = order.exchange();
        this.named = order.named();
        this.standBy = order.standBy();
        this.progress = order.progress();
        this.postponedUntil = order.postponedUntil();
    }

    /** Adds the fact made from its id. */
    OrderEdit fact(Function<String, Fact> fact) {
        factCount++;
        facts.add(fact.apply(order.id() + "/" + factCount));
        return this;
    }

    /** A new state is to be decided upon at once, whatever kept the one before from it. */
    OrderEdit progress(Progress next) {
        if (next.status() != progress.status()) {
            postponedUntil = null;
        }
        progress = next;
        return this;
    }

    /**
     * Lets the order stand as it is until then.
     *
     * @param until null to look at it again
     */
    OrderEdit postpone(@Nullable Instant until) {
        postponedUntil = until;
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

    OrderEdit exchange(Exchange said) {
        exchange = said;
        return this;
    }

    /**
     * Who steps in where the teacher does not come.
     *
     * @param agreed null for nobody
     */
    OrderEdit standBy(@Nullable StandBy agreed) {
        standBy = agreed;
        return this;
    }

    /** Nobody has to stand by any more, and whoever does is told. */
    OrderEdit endStandBy(StandBy.Over why) {
        StandBy agreed = standBy;
        return agreed == null
                ? this
                : standBy(null).fact(id -> new Fact.StandByOver(id, now, agreed.teacherId(), why));
    }

    /** Whether others may be asked than whom the school named. */
    boolean allowsOthers() {
        return named == null || named.others();
    }

    /** What the school wishes, or what came of it; or who stood by. */
    OrderEdit named(Named teacher) {
        named = teacher;
        return this;
    }

    /** The lesson is another from now on. */
    OrderEdit lesson(Lesson other) {
        lesson = other;
        return this;
    }

    OrderEdit exclude(String teacherId) {
        excluded.add(teacherId);
        return this;
    }

    OrderEdit voidAnswer(String answerId) {
        if (!voided.contains(answerId)) {
            voided.add(answerId);
        }
        return this;
    }

    OrderEdit add(Offer offer) {
        offers.add(offer);
        return fact(id -> new Fact.Offered(id, now, offer.no(), offer.teacherId()));
    }

    OrderEdit offer(int no, UnaryOperator<Offer> change) {
        offers.replaceAll(offer -> offer.no() == no ? change.apply(offer) : offer);
        return this;
    }

    /** Closes one open offer without the lesson for its teacher. */
    OrderEdit close(Offer offer, OfferStatus status, ClosedBy cause) {
        replaced |= REPLACED.contains(cause);
        closed = true;
        together |= offer.bundle() != null;
        return offer(offer.no(), o -> o.closed(status, cause)).closedAgain(offer, cause);
    }

    /** Adds the fact that the offer closed. */
    OrderEdit closedAgain(Offer offer, ClosedBy cause) {
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
     * The order as it is now; one that waits for no answer any more asks to be matched, together
     * with those whose offers came with its own.
     */
    Order done() {
        if (progress instanceof Progress.Open open && asksAtOnce(open)) {
            progress = open.matchAt(together ? rules.backTogether(now, lesson.start()) : now);
        }
        return due(
                due(null).deadlines(rules).stream()
                        .map(Deadline::at)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private boolean asksAtOnce(Progress.Open open) {
        boolean noneOpen = offers.stream().noneMatch(Offer::isOpen);
        return (noneOpen && (closed || open.matchAt() == null))
                || (replaced
                        && lesson.isWorthSeeking(now)
                        && rules.replacesAtOnce(now, lesson.start()));
    }

    private Order due(@Nullable Instant dueAt) {
        return new Order(
                order.id(),
                order.createdBy(),
                order.operatorId(),
                lesson,
                order.seriesId(),
                order.orderedAt(),
                progress,
                postponedUntil,
                offers,
                rounds,
                excluded,
                voided,
                facts,
                factCount,
                exchange,
                named,
                standBy,
                dueAt,
                order.version());
    }
}
