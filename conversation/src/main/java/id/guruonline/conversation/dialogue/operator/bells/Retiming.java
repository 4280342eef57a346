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
import id.guruonline.scheduler.order.state.NamedWish;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
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

    /**
     * What became of the orders.
     *
     * @param moved how many were sought, and are now at another time
     * @param asked how many teachers are asked
     * @param questions how to go on with those whose teachers cannot come then
     */
    record Retimed(int moved, int asked, List<Say> questions) {}

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

    /**
     * Takes all orders to where the school's bells put them.
     *
     * @param changeId names the change: done again for it, it has no second effect
     */
    Retimed moveAll(Operator operator, String changeId, Instant at) {
        BellPlan plan = people.directory().getSchool(operator.npsn()).bellPlan();
        for (Order order : orders.listOfSchool(operator.npsn(), at)) {
            move(operator, order, plan, changeId, at);
        }
        List<Order> all = orders.listOfSchool(operator.npsn(), at);
        long moved =
                all.stream()
                        .filter(order -> order.status() != OrderStatus.CANCELLED)
                        .filter(order -> order.createdBy().startsWith(name(operator, changeId)))
                        .count();
        List<Order> wished =
                all.stream().filter(order -> findWish(order, changeId).isPresent()).toList();
        List<Say> questions =
                wished.stream().flatMap(order -> findQuestion(order, changeId).stream()).toList();
        return new Retimed((int) moved, wished.size() - questions.size(), questions);
    }

    private Optional<Say> findQuestion(Order order, String changeId) {
        return findWish(order, changeId)
                .filter(move -> move.outcome() == Move.Outcome.CLASHES)
                .map(move ->
                        OperatorSay.askTimeOrTeacher(order.id(), move, contact(move.teacherId())));
    }

    private static Optional<Move> findWish(Order order, String changeId) {
        return order.exchange().findMove(wish(order, changeId));
    }

    private static String wish(Order order, String changeId) {
        return Cards.of(changeId + "/" + order.id(), 0);
    }

    private static String name(Operator operator, String changeId) {
        return Cards.placement(operator.id(), changeId) + "/";
    }

    /** The order as it is once it follows the school's bells, where nobody has it. */
    public Order follow(Operator operator, Order order, String changeId, Instant at) {
        BellPlan plan = people.directory().getSchool(operator.npsn()).bellPlan();
        move(operator, order, plan, changeId, at);
        return orders.listOfSchool(operator.npsn(), at).stream()
                .filter(next ->
                        next.createdBy().startsWith(name(operator, changeId) + order.id() + "/"))
                .findFirst()
                .orElse(order);
    }

    private void move(Operator operator, Order known, BellPlan plan, String changeId, Instant at) {
        Order order = known;
        Optional<Lesson> to = find(order, plan, at);
        for (int i = 0; i < ATTEMPTS && to.isPresent(); i++) {
            boolean done =
                    order.status() == OrderStatus.FILLED
                            ? ask(operator, order, to.get(), changeId)
                            : replace(operator, order, to.get(), changeId);
            order = orders.find(order.id()).orElseThrow();
            to = done ? Optional.empty() : find(order, plan, at);
        }
    }

    /** Unless its teacher gave it back meanwhile. */
    private boolean ask(Operator operator, Order order, Lesson to, String changeId) {
        Moved moved = orders.askToMove(order.id(), wish(order, changeId), operator.id(), to);
        return !(moved instanceof Moved.TooLate);
    }

    /**
     * Another first takes its place, and is taken back where a teacher got it meanwhile: so it is
     * sought whatever breaks off in between.
     */
    private boolean replace(Operator operator, Order order, Lesson to, String changeId) {
        Placed placed =
                orders.place(
                        new Placement(
                                name(operator, changeId) + order.id(),
                                0,
                                operator.id(),
                                to,
                                order.seriesId(),
                                order.exchange().note(),
                                true,
                                order.excluded(),
                                order.findWish()
                                        .map(wish -> new NamedWish(wish.teacherId(), wish.others()))
                                        .orElse(null)));
        if (!(placed instanceof Placed.Done(Order next)) || !next.isStanding()) {
            return true; // too late for it, or called off already
        }
        Stopped stopped = orders.cancelOpen(order.id(), operator.id(), to);
        if (!isCancelledBy(operator, orders.find(order.id()).orElseThrow())) {
            orders.cancel(next.id(), operator.id());
        }
        return stopped instanceof Stopped.Done;
    }

    private static boolean isCancelledBy(Operator operator, Order order) {
        return order.progress() instanceof Progress.Cancelled cancelled
                && cancelled.operatorId().equals(operator.id());
    }

    private Line contact(String personId) {
        return people.directory()
                .findPerson(personId)
                .map(Line::contact)
                .orElseGet(() -> new Line.OfName(personId));
    }
}
