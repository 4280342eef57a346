package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.operator.OperatorState.AwaitingKnowingly;
import id.guruonline.conversation.dialogue.operator.OperatorState.Idle;
import id.guruonline.conversation.dialogue.operator.bells.Retiming;
import id.guruonline.conversation.dialogue.operator.draft.Cards;
import id.guruonline.conversation.dialogue.operator.draft.LessonPlan;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.draft.OrderDraft.Days;
import id.guruonline.conversation.dialogue.operator.draft.Wanted;
import id.guruonline.conversation.limit.SchoolLimit;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.Placed;
import id.guruonline.scheduler.order.Placement;
import id.guruonline.scheduler.order.decision.Stopped;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.NamedWish;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.School;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders what a card shows. */
final class Sending {

    /** Orders that a reply lists; more would not fit. */
    private static final int LISTED = 6;

    private final Orders orders;
    private final People people;
    private final Retiming retiming;
    private final OrderLines lines;
    private final ZoneId zone;
    private final Questions questions;
    private final Moves moves;
    private final SchoolLimit limit;

    Sending(
            Orders orders,
            People people,
            OrderLines lines,
            ZoneId zone,
            Questions questions,
            Moves moves,
            SchoolLimit limit,
            Retiming retiming) {
        this.people = people;
        this.retiming = retiming;
        this.moves = moves;
        this.orders = orders;
        this.lines = lines;
        this.zone = zone;
        this.questions = questions;
        this.limit = limit;
    }

    /** Places one order a lesson, under the card's name: sent again, it finds them. */
    Reply send(Operator operator, School school, OperatorCommand.Send command, Instant at) {
        OrderDraft draft = command.draft();
        Optional<Order> asked = moves.findAsked(draft);
        if (asked.isPresent()) {
            Say told = moves.tell(asked.get(), draft.card(), at);
            return next(school, command.later(), List.of(told), at);
        }
        if (questions.isOffMeanwhile(draft, school)
                && listSent(operator, draft.card(), at).isEmpty()) {
            return questions.ask(school, draft, command.later(), Remark.NONE, at);
        }
        boolean outdated = draft.hours().areOutdated(school.bellsTurn());
        if (outdated && listSent(operator, draft.card(), at).isEmpty()) {
            return questions.ask(school, draft, command.later(), Remark.BELLS_CHANGED, at);
        }
        List<Lesson> lessons = LessonPlan.of(draft, school, zone);
        if (lessons.stream().noneMatch(lesson -> lesson.isWorthSeeking(at))
                || moves.isTooLate(draft, lessons, at)) {
            return askAnew(school, command, at);
        }
        String replaces = draft.replaces();
        Optional<Order> moving = moves.find(draft, lessons, at);
        if (moving.isEmpty() && isOverLimit(operator, draft, lessons.size(), at)) {
            return refuse(school, command, at);
        }
        Optional<Order> same =
                replaces == null ? Optional.empty() : findSameClass(command, lessons);
        if (same.isPresent()) {
            return askKnowingly(command, same.get(), lessons, new ArrayList<>());
        }
        Optional<Say> told =
                moving.flatMap(o -> moves.ask(operator, o, draft, lessons.getFirst(), at));
        if (told.isPresent()) {
            return next(school, command.later(), List.of(told.get()), at);
        }
        if (replaces != null
                && orders.cancel(replaces, operator.id(), lessons.getFirst())
                        instanceof Stopped.TooLate(var order)) {
            return next(
                    school,
                    command.later(),
                    List.of(StandingOrders.tooLateToCancel(List.of(Line.OfOrder.of(order)))),
                    at);
        }
        List<Placed> placed = placeAll(operator, command, lessons);
        return reply(school, command, lessons, following(operator, draft, placed, at), at);
    }

    /**
     * Whoever changes the bells looks for the orders afterwards, and who places an order for the
     * bells: so none stays where nobody takes it along.
     */
    private List<Placed> following(
            Operator operator, OrderDraft draft, List<Placed> placed, Instant at) {
        String turn = people.directory().getSchool(operator.npsn()).bellsTurn();
        return turn == null || !draft.hours().areOutdated(turn)
                ? placed
                : placed.stream().map(each -> following(operator, each, turn, at)).toList();
    }

    private Placed following(Operator operator, Placed placed, String turn, Instant at) {
        return placed instanceof Placed.Done(Order order)
                ? new Placed.Done(retiming.follow(operator, order, turn, at))
                : placed;
    }

    /** Who placed some of the card's orders before a crash places the others too. */
    private boolean isOverLimit(Operator operator, OrderDraft draft, int more, Instant at) {
        List<Order> open =
                orders.listOfSchool(operator.npsn(), at).stream()
                        .filter(order -> order.status() == OrderStatus.OPEN)
                        .filter(order -> !order.id().equals(draft.replaces()))
                        .toList();
        return listSent(operator, draft.card(), at).isEmpty() && limit.isOver(open.size() + more);
    }

    /** The card stays: when others are cancelled it can be sent. */
    private Reply refuse(School school, OperatorCommand.Send command, Instant at) {
        Reply again = questions.ask(school, command.draft(), command.later(), Remark.NONE, at);
        String office = limit.officeContact();
        Say tooMany =
                office == null
                        ? new OperatorSay.TooManyOpen(limit.openOrders())
                        : new OperatorSay.TooManyOpenCallOffice(limit.openOrders(), office);
        return new Reply(again.next(), List.of(tooMany));
    }

    /** Asked before the order that is replaced is cancelled: a no must leave it as it is. */
    private Optional<Order> findSameClass(OperatorCommand.Send command, List<Lesson> lessons) {
        if (command.knowingly()) {
            return Optional.empty();
        }
        return orders.listSameClass(lessons).stream()
                .filter(order -> !order.id().equals(command.draft().replaces()))
                .filter(order -> !isOwn(order, command.draft()))
                .findFirst();
    }

    /** Whether an earlier run of this very turn placed it. */
    private static boolean isOwn(Order order, OrderDraft draft) {
        return order.createdBy()
                .startsWith(Cards.placement(order.operatorId(), draft.card()) + "/");
    }

    private List<Placed> placeAll(
            Operator operator, OperatorCommand.Send command, List<Lesson> lessons) {
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
                                    command.draft().note(),
                                    command.knowingly(),
                                    Set.of(),
                                    wish(command.draft()))));
        }
        return placed;
    }

    private static @Nullable NamedWish wish(OrderDraft draft) {
        Wanted wanted = draft.wanted();
        return wanted == null
                ? null
                : wanted.findOne().map(id -> new NamedWish(id, wanted.others())).orElse(null);
    }

    private Reply reply(
            School school,
            OperatorCommand.Send command,
            List<Lesson> lessons,
            List<Placed> placed,
            Instant at) {
        List<Order> done = new ArrayList<>();
        List<LocalDate> begun = new ArrayList<>();
        Order same = null;
        for (int i = 0; i < placed.size(); i++) {
            switch (placed.get(i)) {
                case Placed.Done(Order order) -> done.add(order);
                case Placed.SameClass(Order other) -> same = same == null ? other : same;
                case Placed.Past() -> begun.add(LocalDate.ofInstant(lessons.get(i).start(), zone));
            }
        }
        if (done.isEmpty() && same == null) {
            return askAnew(school, command, at);
        }
        List<Say> says = new ArrayList<>();
        if (!done.isEmpty()) {
            says.add(told(done, at));
        }
        if (!begun.isEmpty()) {
            says.add(new OperatorSay.LeftOut(begun));
        }
        return same == null
                ? next(school, command.later(), says, at)
                : askKnowingly(command, same, lessons, says);
    }

    /**
     * Seeks somebody else for the time that the teacher did not agree to: the order is called off,
     * and another placed under the question's name, for which this teacher is not asked.
     */
    Reply seekOther(
            Operator operator, School school, OperatorCommand.SeekOther command, Instant at) {
        Order order = orders.find(command.orderId()).orElseThrow();
        Optional<Move> found = order.exchange().findMove(command.questionId());
        boolean begun = found.filter(move -> at.isBefore(move.to().start())).isEmpty();
        boolean settled = found.filter(Move::isUnsettled).isEmpty();
        if (begun || settled) {
            return new Reply(command.then(), List.of(now(List.of(order))));
        }
        Move move = found.orElseThrow();
        Optional<Order> same = findSameClass(command, order, move);
        if (same.isPresent()) {
            Lesson doubled = doubled(same.get(), List.of(move.to()));
            return new Reply(
                    command.then(),
                    List.of(
                            new OperatorSay.AskSeekAnyway(
                                    order.id(),
                                    move.questionId(),
                                    Line.OfLesson.of(doubled),
                                    same.get().id())));
        }
        if (orders.cancelMoved(order.id(), operator.id(), move)
                instanceof Stopped.TooLate(var late)) {
            return new Reply(
                    command.then(),
                    List.of(StandingOrders.tooLateToCancel(List.of(Line.OfOrder.of(late)))));
        }
        Placed placed =
                orders.place(
                        new Placement(
                                Cards.placement(move.operatorId(), move.questionId()),
                                0,
                                operator.id(),
                                move.to(),
                                null,
                                order.exchange().note(),
                                true,
                                without(move),
                                null));
        return placed instanceof Placed.Done(Order anew)
                ? new Reply(command.then(), List.of(replaced(order), toldAs(anew, at)))
                : new Reply(command.then(), List.of(replaced(order)));
    }

    /** Asked before the order is called off; what an earlier run of this very turn did goes on. */
    private Optional<Order> findSameClass(
            OperatorCommand.SeekOther command, Order order, Move move) {
        if (command.isKnowing() || !order.isStanding()) {
            return Optional.empty();
        }
        return orders.listSameClass(List.of(move.to())).stream()
                .filter(other -> !other.id().equals(order.id()))
                .findFirst();
    }

    /** Who never heard of the new time is not kept from it. */
    private static Set<String> without(Move move) {
        return move.outcome() == Move.Outcome.UNHEARD ? Set.of() : Set.of(move.teacherId());
    }

    /** In the same words when it is asked again, unless more became of it since. */
    private Say toldAs(Order anew, Instant at) {
        return anew.status() == OrderStatus.OPEN ? told(List.of(anew), at) : now(List.of(anew));
    }

    private static Say replaced(Order order) {
        return new OperatorSay.Cancelled(order.id(), Line.OfLesson.of(order.lesson()));
    }

    private static Reply askKnowingly(
            OperatorCommand.Send command, Order same, List<Lesson> lessons, List<Say> says) {
        OrderDraft draft = command.draft();
        Line.OfLesson now = Line.OfLesson.of(same.lesson());
        Lesson doubled = doubled(same, lessons);
        says.add(
                doubled.equals(same.lesson())
                        ? new OperatorSay.SameClass(draft.card(), now, same.id())
                        : new OperatorSay.SameClassWished(
                                draft.card(), now, When.of(doubled), same.id()));
        return new Reply(new AwaitingKnowingly(draft, command.later()), says);
    }

    /** The other order's lesson where it is at one of those times: as it is now, or is wished. */
    private static Lesson doubled(Order same, List<Lesson> lessons) {
        return lessons.stream().anyMatch(same.lesson()::doubles)
                ? same.lesson()
                : same.exchange().findOpenMove().map(Move::to).orElse(same.lesson());
    }

    private Reply askAnew(School school, OperatorCommand.Send command, Instant at) {
        OrderDraft draft = command.draft().with(Days.NONE);
        return questions.ask(school, draft, command.later(), Remark.PAST, at);
    }

    /** What a card that was sent became: in the same words, unless more became of it since. */
    Reply sentAlready(Operator operator, String card, OperatorState then, Instant at) {
        List<Order> sent = listSent(operator, card, at);
        Optional<Order> asked =
                sent.isEmpty() ? moves.findAsked(operator, card, at) : Optional.empty();
        if (asked.isPresent()) {
            return new Reply(then, List.of(moves.tell(asked.get(), card, at)));
        }
        boolean asThen = sent.stream().allMatch(order -> order.status() == OrderStatus.OPEN);
        return new Reply(then, List.of(asThen ? told(sent, at) : now(sent)));
    }

    private Say now(List<Order> sent) {
        return new OperatorSay.Status(lines.list(sent, LISTED), Math.max(0, sent.size() - LISTED));
    }

    /** Whether anything that is not over came of that card. */
    boolean isSent(Operator operator, String card, Instant at) {
        return !listSent(operator, card, at).isEmpty()
                || moves.findAsked(operator, card, at).isPresent();
    }

    /** The orders that were placed from that card and are not over. */
    private List<Order> listSent(Operator operator, String card, Instant at) {
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
        Line next = lines.next(first, at);
        return done.size() == 1
                ? new OperatorSay.Placed(first.id(), Line.OfLesson.of(first.lesson()), next)
                : new OperatorSay.SeriesPlaced(
                        done.size(),
                        lines.list(done, LISTED),
                        Math.max(0, done.size() - LISTED),
                        next);
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
