package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.AskRef;
import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.RankingShare;
import id.guruonline.scheduler.order.state.Round;
import id.guruonline.scheduler.order.state.Urgency;
import id.guruonline.scheduler.reason.Reasons;
import id.guruonline.scheduler.timetable.QuietTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open order: offers run out, waves go out, nobody is left, the lesson begins or is lost. */
public final class Seeking {

    /**
     * A hold outlasts its offer a little, so that it is removed by what closes the offer rather
     * than by itself.
     */
    public static final Duration HOLD_GRACE = Duration.ofMinutes(1);

    /** A message that is taken within so long is taken as it was made. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private final OfferRules rules;

    public Seeking(OfferRules rules) {
        this.rules = rules;
    }

    /**
     * A teacher chosen for an offer.
     *
     * @param km how far the school is from the teacher's place
     * @param reasons why this teacher
     * @param answerTime how long this teacher has to answer
     * @param from when the teacher can be there, where the lesson has begun; null for from its
     *     start on
     * @param bundle the offers that the teacher gets together; null for one by itself
     */
    public record Choice(
            String teacherId,
            double km,
            List<RankingShare> reasons,
            Duration answerTime,
            @Nullable Instant from,
            AskRef.@Nullable OfBundle bundle) {

        /** The same with those of other orders, and so long a time to answer. */
        public Choice together(Duration newAnswerTime, AskRef.OfBundle all) {
            return new Choice(teacherId, km, reasons, newAnswerTime, from, all);
        }
    }

    /** The start has passed and nobody has it: whoever comes now still has the rest. */
    Order begun(Order order, Instant now) {
        return new OrderEdit(order, rules, now)
                .progress(open(order).begun(now))
                .fact(id -> new Fact.BegunWithNobody(id, now))
                .done();
    }

    /** Less than a lesson hour is left and nobody has it. */
    Order unfilled(Order order, Instant now) {
        return new OrderEdit(order, rules, now)
                .withdrawOpen(ClosedBy.STARTED)
                .progress(new Progress.Unfilled(now))
                .fact(id -> new Fact.Unfilled(id, now))
                .done();
    }

    /** Time has run out for that open offer. */
    Order offerOver(Order order, int no, Instant now) {
        Offer offer = order.findOffer(no).orElseThrow();
        OrderEdit edit = new OrderEdit(order, rules, now);
        return offer.answerBy() == null
                ? edit.close(offer, OfferStatus.WITHDRAWN, ClosedBy.NEVER_TAKEN).done()
                : edit.close(offer, OfferStatus.EXPIRED, ClosedBy.EXPIRED).done();
    }

    /** Teachers are to be asked: now, or in the morning, or once who was named has answered. */
    Passing.Step match(Order order, Instant now) {
        Instant start = order.lesson().start();
        Instant from = rules.offersFrom(now, start);
        if (from.isAfter(now)) {
            return new Passing.Step.Save(later(order, from, now));
        }
        Named named = order.named();
        if (named == null) {
            return ask(order, now);
        }
        return named.isAwaited()
                ? matchNamed(order, named, now)
                : ask(heardOf(order, named, now), now);
    }

    /** A no, or no answer any more, after a silence: who waits for it is told. */
    private Order heardOf(Order order, Named named, Instant now) {
        Named.Outcome outcome =
                order.findOfferTo(named.teacherId())
                        .filter(named::isAskedBy)
                        .filter(offer -> !offer.isOpen())
                        .map(offer -> outcome(offer, named))
                        .orElse(named.outcome());
        boolean news = !named.others() && named.isUnanswered() && outcome != named.outcome();
        return news && outcome != null ? over(order, named, outcome, now).done() : order;
    }

    /** Whom the school named may be asked whatever else they think about. */
    private Passing.Step ask(Order order, Instant now) {
        int band = rules.bandAt(now, order.lesson().start());
        Urgency urgency = rules.urgencies().get(band);
        return new Passing.Step.Ask(
                new Wave(
                        order,
                        band,
                        urgency.sizeOf(open(order).asked(band, now).waves()),
                        urgency.exclusive() && order.findAwaited().isEmpty(),
                        open(order).widened()));
    }

    private Passing.Step matchNamed(Order order, Named named, Instant now) {
        Optional<Offer> asked = order.findOfferTo(named.teacherId()).filter(named::isAskedBy);
        if (asked.isEmpty()) {
            return ask(order, now);
        }
        if (asked.get().isOpen() && now.isBefore(named.until())) {
            return new Passing.Step.Save(later(order, named.until(), now));
        }
        return ask(over(order, named, outcome(asked.get(), named), now).done(), now);
    }

    /** What came of asking: who never got the message was not silent. */
    private static Named.Outcome outcome(Offer offer, Named named) {
        return switch (offer.status()) {
            case OPEN -> offer.mayBeKnown() ? Named.Outcome.SILENT : Named.Outcome.CANNOT;
            case EXPIRED -> named.others() ? Named.Outcome.SILENT : Named.Outcome.EXPIRED;
            case DECLINED -> Named.Outcome.DECLINED;
            case ACCEPTED, WITHDRAWN -> Named.Outcome.CANNOT;
        };
    }

    private OrderEdit over(Order order, Named named, Named.Outcome outcome, Instant now) {
        return new OrderEdit(order, rules, now)
                .named(named.with(outcome, rules.aloneUntil(now, order.lesson().start())))
                .fact(id ->
                        new Fact.NamedOver(id, now, named.teacherId(), outcome, named.others()));
    }

    /** The order whose named teacher cannot be asked: others are at once, if they may be. */
    public Order withoutNamed(Wave wave, Instant now) {
        Order order = wave.order();
        return over(order, order.findAwaited().orElseThrow(), Named.Outcome.CANNOT, now)
                .progress(open(order).matchAt(now))
                .done();
    }

    /** Others may be asked too, and are at once where nothing came of who was named. */
    public Decision<Order> seekOthers(Order order, Instant now) {
        Named named = order.named();
        if (named == null || named.others() || !(order.progress() instanceof Progress.Open open)) {
            return Decision.keep(order);
        }
        OrderEdit edit = new OrderEdit(order, rules, now).named(named.orOthers());
        Order next = (named.isAwaited() ? edit : edit.progress(open.watching(now, false))).done();
        return Decision.save(next, next);
    }

    /** Teachers are to be asked only then. */
    Order later(Order order, Instant then, Instant now) {
        return new OrderEdit(order, rules, now).progress(open(order).matchAt(then)).done();
    }

    /**
     * The wave with a note on its order of why others are not asked, to be saved with its offers.
     */
    public Wave noting(Wave wave, Reasons reasons, Instant now) {
        Order order = wave.order();
        Round round = new Round(order.nextWave(), now, wave.widened(), reasons);
        return new Wave(
                new OrderEdit(order, rules, now).round(round).done(),
                wave.band(),
                wave.wanted(),
                wave.exclusive(),
                wave.widened());
    }

    /**
     * The order with the wave's offers; each must be open to the teacher, and held where the wave
     * is exclusive.
     */
    public Order offered(Wave wave, List<Choice> choices, Instant now) {
        Order order = wave.order();
        OrderEdit edit = new OrderEdit(order, rules, now);
        int no = order.offers().size();
        for (Choice choice : choices) {
            no++;
            edit.add(
                    new Offer(
                            no,
                            choice.teacherId(),
                            order.nextWave(),
                            choice.km(),
                            choice.reasons(),
                            choice.answerTime(),
                            now,
                            backstop(choice, now),
                            OfferStatus.OPEN,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            choice.from(),
                            choice.bundle() == null ? null : choice.bundle().toString()));
        }
        Instant start = order.lesson().start();
        Optional<Named> awaited =
                order.findAwaited().map(named -> named.until(rules.aloneUntil(named, now, start)));
        awaited.ifPresent(edit::named);
        Instant next = awaited.map(Named::until).or(() -> rules.widensAt(now, start)).orElse(null);
        return edit.progress(open(order).asked(wave.band(), next)).done();
    }

    /** When an offer to that teacher is given up if no channel takes it. */
    private Instant backstop(Choice choice, Instant now) {
        return now.plus(choice.answerTime()).plus(rules.backstop());
    }

    /** Until when that teacher is held, unless the time to answer changes that. */
    public Instant heldUntil(Choice choice, Instant now) {
        return backstop(choice, now).plus(HOLD_GRACE);
    }

    /** The order asking again at once, in a wider circle. */
    public Order widened(Wave wave, Instant now) {
        return new OrderEdit(wave.order(), rules, now)
                .progress(open(wave.order()).wider(now))
                .done();
    }

    /**
     * The order keeping watch: everybody who could take the lesson is being asked something else,
     * or has not answered yet.
     */
    public Order watching(Wave wave, Instant now) {
        return watching(wave, open(wave.order()).nobodyTold(), now).done();
    }

    /**
     * The order keeping watch where nobody could take the lesson; operator and office are told
     * once.
     */
    public Order withNobody(Wave wave, Instant now) {
        OrderEdit edit = watching(wave, true, now);
        if (!open(wave.order()).nobodyTold()) {
            edit.fact(id -> new Fact.NobodyFound(id, now));
        }
        return edit.done();
    }

    /**
     * The order keeping watch where nobody may be asked but whom the school named, which was told
     * what came of that. If it says nothing for a while, operator and office are told once.
     */
    public Order withoutOthers(Wave wave, Instant now) {
        Order order = wave.order();
        Instant until = Objects.requireNonNull(order.named()).until();
        if (open(order).nobodyTold() || !now.isBefore(until)) {
            return withNobody(wave, now);
        }
        Instant again = looksAgain(order, now);
        return new OrderEdit(order, rules, now)
                .progress(open(order).watching(until.isBefore(again) ? until : again, false))
                .done();
    }

    private OrderEdit watching(Wave wave, boolean nobodyTold, Instant now) {
        return new OrderEdit(wave.order(), rules, now)
                .progress(open(wave.order()).watching(looksAgain(wave.order(), now), nobodyTold));
    }

    /** Soon where somebody was asked whom no channel reached: that passes without a word. */
    private Instant looksAgain(Order order, Instant now) {
        boolean unreached =
                order.offers().stream().anyMatch(o -> o.closedBy() == ClosedBy.NEVER_TAKEN);
        return unreached
                ? now.plus(rules.watchEvery())
                : rules.looksAgain(now, order.lesson().start());
    }

    private static Progress.Open open(Order order) {
        if (order.progress() instanceof Progress.Open open) {
            return open;
        }
        throw new IllegalStateException(order.id() + " is " + order.status());
    }

    /**
     * Whether so much time went by before the channel took the message that what the teacher does
     * meanwhile, and what the night takes of the time to answer, has to be looked at again.
     */
    public static boolean isLate(Offer offer, Instant takenAt) {
        return takenAt.isAfter(offer.madeAt().plus(SOON));
    }

    /**
     * When the time to answer ends that begins then: never before what the message says, never past
     * the instant at which one lesson hour is left. No offer was shown before it was made, whatever
     * the clock of the instance says that had it shown.
     *
     * @param teaching when the teacher does so, as far as it is known then
     */
    private Instant answerBy(Order order, Offer offer, Instant takenAt, List<QuietTime> teaching) {
        Instant shownAt = takenAt.isBefore(offer.madeAt()) ? offer.madeAt() : takenAt;
        Instant start = order.lesson().start();
        Instant by = offer.namedBy(shownAt);
        if (isLate(offer, shownAt)) {
            int band = rules.bandAt(offer.madeAt(), start);
            Instant then = shownAt.plus(rules.answerTime(band, shownAt, teaching));
            by = then.isAfter(by) ? then : by;
        }
        Instant last = order.lesson().lastArrival();
        return by.isBefore(last) ? by : last;
    }

    /** Until when a teacher is held for an offer that a channel took then. */
    public Instant heldUntil(Order order, Offer offer, Instant takenAt, List<QuietTime> teaching) {
        return answerBy(order, offer, takenAt, teaching).plus(HOLD_GRACE);
    }

    /**
     * The channel took the offer's message: the time to answer begins, once.
     *
     * @param teaching when the teacher does so, in any order; asked for only where it {@link
     *     #isLate took long}
     * @return whether the order changes
     */
    public Decision<Boolean> taken(
            Order order, Offer offer, Instant takenAt, List<QuietTime> teaching, Instant now) {
        if (offer.answerBy() != null) {
            return Decision.keep(false);
        }
        OrderEdit edit = new OrderEdit(order, rules, now);
        ClosedBy cause = offer.closedBy();
        if (cause == null) {
            edit.offer(
                    offer.no(), o -> o.taken(takenAt, answerBy(order, offer, takenAt, teaching)));
            order.findAwaited()
                    .filter(named -> named.teacherId().equals(offer.teacherId()))
                    .filter(_ -> isLate(offer, takenAt))
                    .map(named ->
                            named.until(rules.aloneUntil(named, takenAt, order.lesson().start())))
                    .ifPresent(edit::named);
        } else {
            // It closed while it was on its way: whoever reads it must hear that too.
            edit.offer(offer.no(), o -> o.taken(takenAt, takenAt)).closedAgain(offer, cause);
        }
        return Decision.save(edit.done(), true);
    }

    /**
     * The teacher perhaps has the offer before their eyes, and its time to answer does not run yet.
     *
     * @return whether the order changes
     */
    public Decision<Boolean> perhaps(Order order, Offer offer, Instant at, Instant now) {
        return offer.mayBeKnown()
                ? Decision.keep(false)
                : Decision.save(
                        new OrderEdit(order, rules, now)
                                .offer(offer.no(), o -> o.perhaps(at))
                                .done(),
                        true);
    }

    /** The order without that offer, if it is still open. */
    public Decision<Boolean> withdraw(Order order, int no, ClosedBy cause, Instant now) {
        return order.findOffer(no)
                .filter(Offer::isOpen)
                .map(offer ->
                        Decision.save(
                                new OrderEdit(order, rules, now)
                                        .close(offer, OfferStatus.WITHDRAWN, cause)
                                        .done(),
                                true))
                .orElse(Decision.keep(false));
    }
}
