package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Tell;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Topic;
import id.guruonline.conversation.dialogue.operator.Requests.Asked;
import id.guruonline.conversation.text.Hint.Purpose;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.Verb;
import id.guruonline.conversation.understanding.meaning.Intent;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Operator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an operator wants of an order that was sent. What is particular to each stands here: what it
 * is understood by, the question which order is meant, the button that asks for it, the orders that
 * it can be about, the answer unless one of them is clear, and what is done with the one. A
 * question that changes nothing needs its row and its answer, and nothing else in this room.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions that a row holds have no state.
public enum OrderPurpose {
    CANCEL(
            Intent.Answer.CANCEL,
            Purpose.CANCEL,
            Verb.OfOrder.CANCEL,
            Candidates::listCancellable,
            which(saying(Topic.NOTHING_TO_CANCEL)),
            ofOrder((_, order, asked) -> new OperatorCommand.AskCancel(order.id(), asked.rest()))),
    CHANGE(
            Intent.OfOrder.CHANGE,
            Purpose.CHANGE,
            Verb.OfOrder.CHANGE,
            Candidates::listToCome,
            which(saying(Topic.NOTHING_TO_CANCEL)),
            ofOrder(Requests::change)),
    STATUS(
            Intent.Overview.STATUS,
            Purpose.STATUS,
            Verb.OfOrder.SHOW,
            Candidates::listNotCancelled,
            (_, _, rest) -> new OperatorCommand.ShowOrders(rest),
            telling(StandingOrders::show)),
    NO_SHOW(
            Intent.OfOrder.NO_SHOW,
            Purpose.NO_SHOW,
            Verb.OfOrder.ABSENT,
            Candidates::listReportable,
            which(saying(Topic.NOBODY_EXPECTED)),
            ofTeacher(OperatorCommand.AskNoShow::new)),
    ATTENDANCE(
            Intent.OfOrder.CONFIRM_ATTENDANCE,
            Purpose.ATTENDANCE,
            Verb.OfOrder.HERE,
            Candidates::listExpected,
            which(saying(Topic.NOBODY_EXPECTED)),
            ofTeacher(OperatorCommand.ConfirmAttendance::new));

    private final Intent.ByOperator intent;
    private final Purpose question;
    private final Verb.OfOrder verb;
    private final Meant meant;
    private final Unclear unclear;
    private final Deed deed;

    OrderPurpose(
            Intent.ByOperator intent,
            Purpose question,
            Verb.OfOrder verb,
            Meant meant,
            Unclear unclear,
            Deed deed) {
        this.intent = intent;
        this.question = question;
        this.verb = verb;
        this.meant = meant;
        this.unclear = unclear;
        this.deed = deed;
    }

    /** The school's orders that it can be about. */
    private interface Meant {
        List<Order> list(Candidates candidates, Operator operator, Instant now);
    }

    /** What is answered where none or several can be meant. */
    private interface Unclear {
        OperatorCommand answer(OrderPurpose purpose, List<Order> meant, OperatorState rest);
    }

    /** What is answered where none can be meant. */
    private interface Nothing {
        OperatorCommand answer(OperatorState rest);
    }

    /** What is done with the order. */
    private interface OrderDeed {
        Command on(Requests requests, Order order, Asked asked);
    }

    /** What is done about the coming of the order's teacher. */
    private interface TeacherDeed {
        OperatorCommand on(String orderId, String teacherId, OperatorState rest);
    }

    /** What is said of the order, where that is all. */
    private interface Telling {
        Say of(StandingOrders standing, Order order, Instant at);
    }

    /** Any of them. */
    private record Deed(boolean isOfTeacher, AnyDeed doing, Telling telling) {}

    private interface AnyDeed {
        Command on(
                OrderPurpose purpose,
                Requests requests,
                Order order,
                String teacherId,
                Asked asked);
    }

    private static Deed ofOrder(OrderDeed deed) {
        return new Deed(
                false,
                (_, requests, order, _, asked) -> deed.on(requests, order, asked),
                StandingOrders::show);
    }

    private static Deed ofTeacher(TeacherDeed deed) {
        return new Deed(
                true,
                (_, _, order, teacherId, asked) -> deed.on(order.id(), teacherId, asked.rest()),
                StandingOrders::show);
    }

    private static Deed telling(Telling telling) {
        return new Deed(
                false,
                (purpose, _, order, _, asked) ->
                        new OperatorCommand.TellOfOrder(order.id(), purpose, asked.rest()),
                telling);
    }

    /** Asks which of several is meant. */
    private static Unclear which(Nothing nothing) {
        return (purpose, meant, rest) ->
                meant.isEmpty()
                        ? nothing.answer(rest)
                        : new OperatorCommand.AskWhich(
                                purpose, meant.stream().map(Order::id).toList(), rest);
    }

    private static Nothing saying(Topic topic) {
        return rest -> new Tell(topic, rest);
    }

    /**
     * What a button about an order asks for.
     *
     * @param about what else the button says; where several have the same verb, which of them it
     *     is, and the first of them where it does not say
     */
    static OrderPurpose of(Verb.OfOrder verb, String about) {
        return find(purpose -> purpose.verb == verb && purpose.name().equals(about))
                .or(() -> find(purpose -> purpose.verb == verb))
                .orElseThrow();
    }

    /** What is wanted of an order by who wants that. */
    static OrderPurpose of(Intent.OfOrder intent) {
        return find(purpose -> purpose.intent == intent).orElseThrow();
    }

    private static Optional<OrderPurpose> find(Predicate<OrderPurpose> wanted) {
        return Arrays.stream(values()).filter(wanted).findFirst();
    }

    /** What it is understood by. */
    Intent.ByOperator intent() {
        return intent;
    }

    /** How it is asked which order is meant. */
    Purpose question() {
        return question;
    }

    /** On the buttons that ask for it. */
    Verb.OfOrder verb() {
        return verb;
    }

    /** What a button that asks for it says besides the order. */
    String about(Order order) {
        return deed.isOfTeacher() ? order.findTeacher().orElse("") : name();
    }

    /** Whether it is about the coming of who has the lesson. */
    boolean isOfTeacher() {
        return deed.isOfTeacher();
    }

    List<Order> list(Candidates candidates, Operator operator, Instant now) {
        return meant.list(candidates, operator, now);
    }

    /** What is answered where none or several can be meant. */
    OperatorCommand unclear(List<Order> meant, OperatorState rest) {
        return unclear.answer(this, meant, rest);
    }

    /** What is said of the order: the answer to the question, else how it stands. */
    Say tell(StandingOrders standing, Order order, Instant at) {
        return deed.telling().of(standing, order, at);
    }

    /**
     * What is asked of that order. What is said of a teacher is said of who has the lesson now;
     * without one the order is shown.
     */
    Command on(Requests requests, Order order, Asked asked) {
        return deed.isOfTeacher()
                ? order.findTeacher()
                        .map(teacherId -> on(requests, order, teacherId, asked))
                        .orElseGet(() -> STATUS.on(requests, order, asked))
                : on(requests, order, "", asked);
    }

    /**
     * What a button asks of that order.
     *
     * @param teacherId whom the button is about, which may not be who has the lesson by now
     */
    Command on(Requests requests, Order order, String teacherId, Asked asked) {
        return deed.doing().on(this, requests, order, teacherId, asked);
    }
}
