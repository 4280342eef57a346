package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingKnowingly;
import id.guruonline.conversation.dialogue.operator.OperatorState.Idle;
import id.guruonline.conversation.dialogue.operator.OrderDraft.Days;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.scheduler.order.Lesson;
import id.guruonline.scheduler.order.OfferRules;
import id.guruonline.scheduler.order.Order;
import id.guruonline.scheduler.order.OrderStatus;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.Placed;
import id.guruonline.scheduler.order.Placement;
import id.guruonline.scheduler.order.Stopped;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.School;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders what a card shows. */
final class Sending {

    /** Orders that a reply lists; more would not fit. */
    private static final int LISTED = 6;

    private final Orders orders;
    private final OrderLines lines;
    private final OfferRules rules;
    private final Questions questions;

    Sending(Orders orders, OrderLines lines, OfferRules rules, Questions questions) {
        this.orders = orders;
        this.lines = lines;
        this.rules = rules;
        this.questions = questions;
    }

    /** Places one order a lesson, under the card's name: sent again, it finds them. */
    Reply send(Operator operator, School school, OperatorCommand.Send command, Instant at) {
        OrderDraft draft = command.draft();
        List<Lesson> lessons = LessonPlan.of(draft, school, rules.zone());
        if (lessons.stream().noneMatch(lesson -> at.isBefore(lesson.start()))) {
            return askAnew(school, command, at);
        }
        String replaces = draft.replaces();
        Optional<Order> same =
                replaces == null ? Optional.empty() : findSameClass(command, lessons);
        if (same.isPresent()) {
            return askKnowingly(command, same.get(), new ArrayList<>());
        }
        if (replaces != null
                && orders.cancel(replaces, operator.id()) instanceof Stopped.TooLate(var order)) {
            return next(
                    school,
                    command.later(),
                    List.of(new OperatorSay.TooLateToCancel(OrderLines.status(order))),
                    at);
        }
        return reply(school, command, placeAll(operator, command, lessons, at), at);
    }

    /** Asked before the order that is replaced is cancelled: a no must leave it as it is. */
    private Optional<Order> findSameClass(OperatorCommand.Send command, List<Lesson> lessons) {
        Lesson lesson = lessons.getFirst();
        return orders.listOfSchool(lesson.npsn(), lesson.start()).stream()
                .filter(_ -> !command.knowingly())
                .filter(order -> !order.id().equals(command.draft().replaces()))
                .filter(order -> !isOwn(order, command.draft()))
                .filter(order ->
                        order.status() == OrderStatus.OPEN || order.status() == OrderStatus.FILLED)
                .filter(order -> order.lesson().className().equals(lesson.className()))
                .filter(order -> order.lesson().overlaps(lesson.start(), lesson.end()))
                .findFirst();
    }

    /** Whether an earlier run of this very turn placed it. */
    private static boolean isOwn(Order order, OrderDraft draft) {
        return order.createdBy()
                .startsWith(Cards.placement(order.operatorId(), draft.card()) + "/");
    }

    private List<Placed> placeAll(
            Operator operator, OperatorCommand.Send command, List<Lesson> lessons, Instant at) {
        String card = command.draft().card();
        String turnId = Cards.placement(operator.id(), card);
        String seriesId = lessons.size() > 1 ? card : null;
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            placed.add(
                    orders.place(
                            new Placement(
                                    turnId,
                                    i,
                                    operator.id(),
                                    lessons.get(i),
                                    seriesId,
                                    command.knowingly(),
                                    at)));
        }
        return placed;
    }

    private Reply reply(
            School school, OperatorCommand.Send command, List<Placed> placed, Instant at) {
        List<Order> done = new ArrayList<>();
        Order same = null;
        for (Placed each : placed) {
            switch (each) {
                case Placed.Done(Order order) -> done.add(order);
                case Placed.SameClass(Order other) -> same = other;
                case Placed.Past() -> {}
            }
        }
        if (done.isEmpty() && same == null) {
            return askAnew(school, command, at);
        }
        List<Say> says = new ArrayList<>();
        if (!done.isEmpty()) {
            says.add(told(done, at));
        }
        return same == null
                ? next(school, command.later(), says, at)
                : askKnowingly(command, same, says);
    }

    private static Reply askKnowingly(OperatorCommand.Send command, Order same, List<Say> says) {
        OrderDraft draft = command.draft();
        says.add(
                new OperatorSay.SameClass(
                        draft.card(), Line.OfLesson.of(same.lesson()), same.id()));
        return new Reply(new AwaitingKnowingly(draft, command.later()), says);
    }

    private Reply askAnew(School school, OperatorCommand.Send command, Instant at) {
        OrderDraft draft = command.draft().with(Days.NONE);
        return questions.ask(school, draft, command.later(), Remark.PAST, at);
    }

    /** What a card that was sent became, in the same words. */
    Reply sentAlready(Operator operator, String card, OperatorState then, Instant at) {
        return new Reply(then, List.of(told(listSent(operator, card, at), at)));
    }

    /** The orders that were placed from that card and are not over. */
    List<Order> listSent(Operator operator, String card, Instant at) {
        String creator = Cards.placement(operator.id(), card) + "/";
        return orders.listOfSchool(operator.npsn(), at).stream()
                .filter(order -> order.createdBy().startsWith(creator))
                .toList();
    }

    private Say told(List<Order> done, Instant at) {
        if (done.isEmpty()) {
            return new OperatorSay.CardGone();
        }
        Order first = done.getFirst();
        Line next = next(first, at);
        return done.size() == 1
                ? new OperatorSay.Placed(first.id(), Line.OfLesson.of(first.lesson()), next)
                : new OperatorSay.SeriesPlaced(
                        done.size(),
                        lines.list(done, LISTED),
                        Math.max(0, done.size() - LISTED),
                        next);
    }

    private Line next(Order order, Instant at) {
        Instant from = rules.offersFrom(at, order.lesson().start());
        return from.isAfter(at)
                ? new Line.SoughtFrom(LocalTime.ofInstant(from, rules.zone()))
                : new Line.SoughtNow();
    }

    /** Goes on to the next of several drafts, if there is one. */
    Reply next(School school, List<OrderDraft> later, List<Say> says, Instant at) {
        if (later.isEmpty()) {
            return new Reply(new Idle(), says);
        }
        Reply asked =
                questions.ask(
                        school,
                        later.getFirst(),
                        later.subList(1, later.size()),
                        Remark.NEXT_ONE,
                        at);
        List<Say> all = new ArrayList<>(says);
        all.addAll(asked.says());
        return new Reply(asked.next(), all);
    }
}
