package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.operator.draft.OrderDraft;
import id.guruonline.conversation.dialogue.operator.draft.Wanted;
import id.guruonline.conversation.text.AnswerBy;
import id.guruonline.conversation.text.Hint.Remark;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.OperatorSay;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.decision.Moved;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Move;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Operator;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Person;
import id.guruonline.scheduler.people.School;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Another time for a lesson that a teacher has: the teacher is asked first. */
final class Moves {

    private final Orders orders;
    private final People people;

    Moves(Orders orders, People people) {
        this.orders = orders;
        this.people = people;
    }

    /**
     * The order of which a card changes nothing but the time, where it has a teacher who can still
     * be asked: neither time has begun. Empty for every other card.
     */
    Optional<Order> find(OrderDraft draft, List<Lesson> lessons, Instant at) {
        return findTaken(draft, lessons)
                .filter(order -> at.isBefore(order.lesson().start()))
                .filter(_ -> at.isBefore(lessons.getFirst().start()));
    }

    /** Whether only the time of a lesson is to change that a teacher has, to one that has begun. */
    boolean isTooLate(OrderDraft draft, List<Lesson> lessons, Instant at) {
        return findTaken(draft, lessons)
                .filter(_ -> !at.isBefore(lessons.getFirst().start()))
                .isPresent();
    }

    private Optional<Order> findTaken(OrderDraft draft, List<Lesson> lessons) {
        Lesson to = lessons.getFirst();
        return lessons.size() == 1
                ? findReplaced(draft)
                        .filter(order -> order.status() == OrderStatus.FILLED)
                        .filter(order -> isOfItsTeacher(order, draft))
                        .filter(order -> order.lesson().subject() == to.subject())
                        .filter(order -> order.lesson().className().equals(to.className()))
                : Optional.empty();
    }

    /** Whoever is wanted instead of the teacher is sought anew. */
    private static boolean isOfItsTeacher(Order order, OrderDraft draft) {
        Wanted wanted = draft.wanted();
        return wanted == null || wanted.findOne().equals(order.findTeacher());
    }

    private Optional<Order> findReplaced(OrderDraft draft) {
        String replaces = draft.replaces();
        return replaces == null ? Optional.empty() : orders.find(replaces);
    }

    /** The order whose teacher was asked by that card, however it stands by now. */
    Optional<Order> findAsked(OrderDraft draft) {
        return findReplaced(draft)
                .filter(order -> order.exchange().findMoveSince(draft.card()).isPresent());
    }

    /** The school's order whose teacher was asked by that card. */
    Optional<Order> findAsked(Operator operator, String card, Instant at) {
        return orders.listOfSchool(operator.npsn(), at).stream()
                .filter(order -> order.exchange().findMoveSince(card).isPresent())
                .findFirst();
    }

    /** The card of a lesson that has a teacher. */
    Say card(Order order, OrderDraft draft, Lesson to, Remark remark, School school) {
        return new OperatorSay.MovingCard(
                remark,
                draft.card(),
                to.subject(),
                to.className(),
                When.of(to),
                school.name(),
                Line.note(draft.note()),
                order.id(),
                nameOf(order.findTeacher().orElseThrow()),
                When.of(order.lesson()));
    }

    /**
     * Asks the teacher, under the card's name; a note of the card is noted at once, for it is for
     * whoever teaches.
     *
     * @return empty where nobody has the lesson any more
     */
    Optional<Say> ask(Operator operator, Order order, OrderDraft draft, Lesson to, Instant at) {
        Order noted =
                Objects.equals(order.exchange().note(), draft.note())
                        ? order
                        : orders.note(order.id(), draft.note());
        if (isAt(to, noted.lesson())) {
            return Optional.of(staying(noted));
        }
        Moved moved = orders.askToMove(order.id(), draft.card(), operator.id(), to);
        if (moved instanceof Moved.TooLate(Order now)) {
            boolean asked = now.exchange().findMoveSince(draft.card()).isPresent();
            return now.status() == OrderStatus.FILLED
                    ? Optional.of(asked ? tell(now, draft.card(), at) : stands(now))
                    : Optional.empty();
        }
        return Optional.of(tell(moved.order(), draft.card(), at));
    }

    /** Lesson hours are not compared: of an old order it is not known how long one is. */
    private static boolean isAt(Lesson to, Lesson now) {
        return to.start().equals(now.start()) && to.end().equals(now.end());
    }

    /** The time that it has is wanted again: what was wished for before is so no more. */
    private Say staying(Order order) {
        Move before = order.exchange().move();
        return before != null && before.isOpen()
                ? stands(orders.keepTime(order.id(), before.questionId()).order())
                : stands(order);
    }

    private Say stands(Order order) {
        return new OperatorSay.TimeKept(order.id(), Line.OfLesson.of(order.lesson()));
    }

    /** How the wish of that name stands, or the newer one that took its place. */
    Say tell(Order order, String questionId, Instant at) {
        return order.exchange()
                .findMoveSince(questionId)
                .filter(_ -> order.isStanding())
                .map(move -> tell(order, move, at))
                .orElseGet(() -> new OperatorSay.StatusOver(Line.OfOrder.of(order)));
    }

    private Say tell(Order order, Move move, Instant at) {
        When to = When.of(move.to());
        return switch (move.outcome()) {
            case PLANNED, ASKED ->
                    new OperatorSay.MoveWanted(
                            order.id(),
                            move.questionId(),
                            nameOf(move.teacherId()),
                            When.of(move.from()),
                            to,
                            AnswerBy.from(at, move.answerBy()));
            case AGREED ->
                    new OperatorSay.Moved(
                            order.id(),
                            Line.OfLesson.of(move.from()),
                            to,
                            contact(move.teacherId()));
            case DECLINED, SILENT, UNHEARD, CLASHES, LEFT ->
                    OperatorSay.askTimeOrTeacher(order.id(), move, contact(move.teacherId()));
            case KEPT -> stands(order);
        };
    }

    /** Keeps the time that was agreed. */
    Say keep(String orderId, String questionId, Instant at) {
        Order order = orders.keepTime(orderId, questionId).order();
        return order.exchange().findMoveSince(questionId).isPresent()
                ? tell(order, questionId, at)
                : stands(order);
    }

    /** Whether the teacher of an order of the school's own is still to answer to that wish. */
    boolean isAwaited(Operator operator, String orderId, String questionId) {
        return findOwn(operator, orderId, questionId).filter(Move::isAwaited).isPresent();
    }

    /** Whether the school may say yet how an order of its own goes on. */
    boolean isOpen(Operator operator, String orderId, String questionId) {
        return findOwn(operator, orderId, questionId).filter(Move::isUnsettled).isPresent();
    }

    private Optional<Move> findOwn(Operator operator, String orderId, String questionId) {
        return orders.find(orderId)
                .filter(order -> order.lesson().npsn().equals(operator.npsn()))
                .filter(Order::isStanding)
                .flatMap(order -> order.exchange().findMove(questionId));
    }

    private String nameOf(String personId) {
        return people.directory().findPerson(personId).map(Person::name).orElse(personId);
    }

    private Line contact(String personId) {
        return people.directory()
                .findPerson(personId)
                .map(Line::contact)
                .orElseGet(() -> new Line.OfName(personId));
    }
}
