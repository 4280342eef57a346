package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.order.state.RankingShare;
import id.guruonline.scheduler.order.state.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An open order: offers run out, waves go out, nobody is left, the start passes. */
public final class Seeking {

    /**
     * A hold outlasts its offer a little, so that it is removed by what closes the offer rather
     * than by itself.
     */
    public static final Duration HOLD_GRACE = Duration.ofMinutes(1);

    private final OfferRules rules;

    public Seeking(OfferRules rules) {
        this.rules = rules;
    }

    /**
     * A teacher chosen for an offer.
     *
     * @param km how far the school is from the teacher's place
     * @param reasons why this teacher
     */
    public record Choice(String teacherId, double km, List<RankingShare> reasons) {}

    Passing.Step pass(Order order, Progress.Open open, Instant now) {
        if (!now.isBefore(order.lesson().start())) {
            return new Passing.Step.Save(
                    new OrderEdit(order, now)
                            .withdrawOpen(ClosedBy.STARTED)
                            .progress(new Progress.Unfilled(now))
                            .fact(id -> new Fact.Unfilled(id, now))
                            .due(null)
                            .done());
        }
        Order rest = withoutExpired(order, now);
        if (rest.openOffers().findAny().isPresent()) {
            return new Passing.Step.Save(new OrderEdit(rest, now).dueByOffers().done());
        }
        Instant from = rules.offersFrom(now, order.lesson().start());
        if (from.isAfter(now)) {
            return new Passing.Step.Save(new OrderEdit(rest, now).due(from).done());
        }
        int band = rules.bandAt(now, order.lesson().start());
        int number = open.band() == band ? open.waves() + 1 : 1;
        Urgency urgency = rules.urgencies().get(band);
        return new Passing.Step.Ask(
                new Wave(
                        rest,
                        band,
                        urgency.sizeOf(number),
                        urgency.answerTime(),
                        urgency.exclusive(),
                        open.widened()));
    }

    private static Order withoutExpired(Order order, Instant now) {
        OrderEdit edit = new OrderEdit(order, now);
        order.openOffers()
                .filter(o -> !now.isBefore(o.over()))
                .forEach(o -> {
                    if (o.answerBy() == null) {
                        edit.close(o, OfferStatus.WITHDRAWN, ClosedBy.NEVER_TAKEN);
                    } else {
                        edit.close(o, OfferStatus.EXPIRED, ClosedBy.EXPIRED);
                    }
                });
        return edit.done();
    }

    /**
     * The order with the wave's offers; each must be open to the teacher, and held where the wave
     * is exclusive.
     */
    public Order offered(Wave wave, List<Choice> choices, Instant now) {
        Order order = wave.order();
        OrderEdit edit = new OrderEdit(order, now);
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
                            wave.answerTime(),
                            now,
                            wave.backstop(now, rules),
                            OfferStatus.OPEN,
                            null,
                            null,
                            null,
                            null));
        }
        Progress.Open open = open(order);
        int waves = open.band() == wave.band() ? open.waves() + 1 : 1;
        return edit.progress(
                        new Progress.Open(
                                wave.band(), waves, open.widened(), false, open.nobodyTold()))
                .dueByOffers()
                .done();
    }

    /**
     * Until when a teacher is held for an offer of that wave, unless its time to answer changes
     * that.
     */
    public Instant heldUntil(Wave wave, Instant now) {
        return wave.backstop(now, rules).plus(HOLD_GRACE);
    }

    /** The order asking again at once, in a wider circle. */
    public Order widened(Wave wave, Instant now) {
        Progress.Open open = open(wave.order());
        return new OrderEdit(wave.order(), now)
                .progress(
                        new Progress.Open(
                                open.band(),
                                open.waves(),
                                open.widened() + 1,
                                false,
                                open.nobodyTold()))
                .due(now)
                .done();
    }

    /**
     * The order keeping watch: everybody who could take the lesson is being asked something else.
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

    private OrderEdit watching(Wave wave, boolean nobodyTold, Instant now) {
        Progress.Open open = open(wave.order());
        Instant again = now.plus(rules.watchEvery());
        Instant start = wave.order().lesson().start();
        return new OrderEdit(wave.order(), now)
                .progress(
                        new Progress.Open(
                                open.band(), open.waves(), open.widened(), true, nobodyTold))
                .due(again.isBefore(start) ? again : start);
    }

    private static Progress.Open open(Order order) {
        if (order.progress() instanceof Progress.Open open) {
            return open;
        }
        throw new IllegalStateException(order.id() + " is " + order.status());
    }

    /** When the time to answer ends that begins then, never past the lesson's start. */
    public static Instant answerBy(Order order, Offer offer, Instant takenAt) {
        Instant by = takenAt.plus(offer.answerTime());
        Instant start = order.lesson().start();
        return by.isBefore(start) ? by : start;
    }

    /** The order without that offer, if it is still open. */
    public static Decision<Boolean> withdraw(Order order, int no, ClosedBy cause, Instant now) {
        return order.findOffer(no)
                .filter(Offer::isOpen)
                .map(offer ->
                        Decision.save(
                                new OrderEdit(order, now)
                                        .close(offer, OfferStatus.WITHDRAWN, cause)
                                        .dueByOffers()
                                        .done(),
                                true))
                .orElse(Decision.keep(false));
    }
}
