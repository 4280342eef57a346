package id.guruonline.conversation.dialogue.operator.bells;

import id.guruonline.conversation.dialogue.operator.draft.Cards;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.Placed;
import id.guruonline.scheduler.order.Placement;
import id.guruonline.scheduler.order.decision.Moved;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.NamedWish;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.people.BellPlan;
import id.guruonline.scheduler.people.Bells;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Periods;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what was ordered by lesson hours to where the bells put them: a lesson that a teacher has
 * is wished to be there, as every other time is; one for which a teacher is sought is sought there.
 */
public final class Retiming {

    /** An order that changes hands meanwhile is looked at again; not for ever. */
    private static final int ATTEMPTS = 5;

    private final Orders orders;
    private final People people;
    private final ZoneId zone;

    public Retiming(Orders orders, People people, ZoneId zone) {
        this.orders = orders;
        this.people = people;
        this.zone = zone;
    }

    /** What became of an order. */
    sealed interface Outcome {

        /** It stays where it is. */
        record Stays() implements Outcome {}

        /** Another took its place, or does already. */
        record Replaced(Order order) implements Outcome {}

        /** Its teacher is asked. */
        record Asked() implements Outcome {}

        /** Its teacher cannot come then: the school is asked how to go on. */
        record Clashes(Say question) implements Outcome {}
    }

    /** The school's orders ahead that are at another time by that plan, by start. */
    List<Order> list(String npsn, BellPlan plan, Instant at) {
        return orders.listOfSchool(npsn, at).stream()
                .filter(order -> find(order, plan, at).isPresent())
                .toList();
    }

    /** Where its lesson is by that plan; empty where it stays, or it is too late for another. */
    private Optional<Lesson> find(Order order, BellPlan plan, Instant at) {
        Optional<Move> wish = order.exchange().findOpenMove();
        Lesson ordered = wish.map(Move::to).orElse(order.lesson());
        return Optional.of(ordered)
                .filter(_ -> order.isStanding() && at.isBefore(order.lesson().start()))
                .flatMap(lesson -> by(plan, lesson))
                .filter(lesson -> at.isBefore(lesson.start()))
                .filter(lesson ->
                        !lesson.start().equals(ordered.start())
                                || !lesson.end().equals(ordered.end()));
    }

    private Optional<Lesson> by(BellPlan plan, Lesson lesson) {
        Periods periods = lesson.periods();
        LocalDate day = LocalDate.ofInstant(lesson.start(), zone);
        Bells bells = plan.on(day);
        return periods == null || !bells.has(periods.last())
                ? Optional.empty()
                : Optional.of(
                        new Lesson(
                                lesson.npsn(),
                                lesson.subject(),
                                lesson.className(),
                                instant(day, bells.startOf(periods.first())),
                                instant(day, bells.endOf(periods.last())),
                                periods.last() - periods.first() + 1,
                                Duration.ofMinutes(bells.jpMinutes()),
                                periods));
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The order as it is once it follows the school's bells, where nobody has it. */
    public Order follow(Operator operator, Order order, String cardId, Instant at) {
        return move(operator, order.id(), cardId, at) instanceof Outcome.Replaced(Order next)
                ? next
                : order;
    }

    /**
     * Takes the order to where the school's bells put it.
     *
     * @param cardId names the change: done again for it, it has no second effect
     */
    Outcome move(Operator operator, String orderId, String cardId, Instant at) {
        BellPlan plan = people.directory().getSchool(operator.npsn()).bellPlan();
        String wish = Cards.of(cardId + "/" + orderId, 0);
        for (int i = 0; i < ATTEMPTS; i++) {
            Order order = orders.find(orderId).orElseThrow();
            Outcome outcome =
                    switch (order.progress()) {
                        case Progress.Open _ ->
                                find(order, plan, at)
                                        .map(to -> replace(operator, order, to, wish))
                                        .orElseGet(Outcome.Stays::new);
                        case Progress.Cancelled cancelled
                                when cancelled.operatorId().equals(operator.id()) ->
                                by(plan, order.lesson())
                                        .map(to -> place(operator, order, to, wish))
                                        .orElseGet(Outcome.Stays::new);
                        case Progress.Filled _ -> ask(operator, order, plan, wish, at);
                        case Progress.Cancelled _,
                                Progress.Taught _,
                                Progress.Rated _,
                                Progress.Unfilled _,
                                Progress.NoShow _ ->
                                new Outcome.Stays();
                    };
            if (outcome != null) {
                return outcome;
            }
        }
        throw new IllegalStateException(orderId + " changes all the time");
    }

    /** Null where a teacher got it meanwhile. */
    private @Nullable Outcome replace(Operator operator, Order order, Lesson to, String wish) {
        return orders.cancelOpen(order.id(), operator.id(), to) instanceof Stopped.Done
                ? place(operator, order, to, wish)
                : null;
    }

    private Outcome place(Operator operator, Order order, Lesson to, String wish) {
        Placed placed =
                orders.place(
                        new Placement(
                                Cards.placement(operator.id(), wish),
                                0,
                                operator.id(),
                                to,
                                order.seriesId(),
                                order.exchange().note(),
                                true,
                                order.excluded(),
                                named(order.named())));
        return placed instanceof Placed.Done(Order next)
                ? new Outcome.Replaced(next)
                : new Outcome.Stays();
    }

    /** Whom the school waits for, or wants alone whatever came of it. */
    private static @Nullable NamedWish named(@Nullable Named named) {
        return named == null || (named.others() && !named.isAwaited())
                ? null
                : new NamedWish(named.teacherId(), named.others());
    }

    /** Null where the teacher gave it back meanwhile. */
    private @Nullable Outcome ask(
            Operator operator, Order order, BellPlan plan, String wish, Instant at) {
        Optional<Move> asked = order.exchange().findMove(wish);
        Optional<Lesson> to = asked.map(Move::to).or(() -> find(order, plan, at));
        if (to.isEmpty()) {
            return new Outcome.Stays();
        }
        return switch (orders.askToMove(order.id(), wish, operator.id(), to.get())) {
            case Moved.Clashes(Order now, Move move) ->
                    new Outcome.Clashes(
                            OperatorSay.askTimeOrTeacher(
                                    now.id(), move, contact(move.teacherId())));
            case Moved.Wanted _, Moved.Done _, Moved.Kept _ -> new Outcome.Asked();
            case Moved.TooLate(Order now) when now.progress() instanceof Progress.Open -> null;
            case Moved.TooLate _ -> new Outcome.Stays();
        };
    }

    private Line contact(String personId) {
        return people.directory()
                .findPerson(personId)
                .map(Line::contact)
                .orElseGet(() -> new Line.OfName(personId));
    }
}
