package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.dialogue.Command;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Tell;
import id.guruonline.conversation.dialogue.operator.OperatorCommand.Topic;
import id.guruonline.conversation.dialogue.operator.Requests.Asked;
import id.guruonline.conversation.text.Hint.Purpose;
import id.guruonline.conversation.text.Verb;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Operator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What an operator wants of an order that was sent. What is particular to each stands here: the
 * question which order is meant, the button that asks for it, the orders that it can be about, the
 * answer unless one of them is clear, and what is done with the one.
 */
@SuppressWarnings("ImmutableEnumChecker") // The functions that a row holds have no state.
public enum OrderPurpose {
    CANCEL(
            Purpose.CANCEL,
            Verb.OfOrder.CANCEL,
            Candidates::listToCome,
            which(Topic.NOTHING_TO_CANCEL),
            ofOrder((_, order, asked) -> new OperatorCommand.AskCancel(order.id(), asked.rest()))),
    CHANGE(
            Purpose.CHANGE,
            Verb.OfOrder.CHANGE,
            Candidates::listToCome,
            which(Topic.NOTHING_TO_CANCEL),
            ofOrder(Requests::change)),
    STATUS(
            Purpose.STATUS,
            Verb.OfOrder.SHOW,
            Candidates::listNotCancelled,
            (_, _, rest) -> new OperatorCommand.ShowOrders(rest),
            ofOrder((_, order, asked) -> new OperatorCommand.ShowOrder(order.id(), asked.rest()))),
    NO_SHOW(
            Purpose.NO_SHOW,
            Verb.OfOrder.ABSENT,
            Candidates::listReportable,
            which(Topic.NOBODY_EXPECTED),
            ofTeacher(OperatorCommand.AskNoShow::new)),
    ATTENDANCE(
            Purpose.ATTENDANCE,
            Verb.OfOrder.HERE,
            Candidates::listExpected,
            which(Topic.NOBODY_EXPECTED),
            ofTeacher(OperatorCommand.ConfirmAttendance::new));

    private final Purpose question;
    private final Verb.OfOrder verb;
    private final Meant meant;
    private final Unclear unclear;
    private final Deed deed;

    OrderPurpose(Purpose question, Verb.OfOrder verb, Meant meant, Unclear unclear, Deed deed) {
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

    /** What is done with the order. */
    private interface OrderDeed {
        Command on(Requests requests, Order order, Asked asked);
    }

    /** What is done about the coming of the order's teacher. */
    private interface TeacherDeed {
        OperatorCommand on(String orderId, String teacherId, OperatorState rest);
    }

    /** Either of them. */
    private record Deed(boolean isOfTeacher, AnyDeed doing) {}

    private interface AnyDeed {
        Command on(Requests requests, Order order, String teacherId, Asked asked);
    }

    private static Deed ofOrder(OrderDeed deed) {
        return new Deed(false, (requests, order, _, asked) -> deed.on(requests, order, asked));
    }

    private static Deed ofTeacher(TeacherDeed deed) {
        return new Deed(
                true, (_, order, teacherId, asked) -> deed.on(order.id(), teacherId, asked.rest()));
    }

    /** Asks which of several is meant. */
    private static Unclear which(Topic nothing) {
        return (purpose, meant, rest) ->
                meant.isEmpty()
                        ? new Tell(nothing, rest)
                        : new OperatorCommand.AskWhich(
                                purpose, meant.stream().map(Order::id).toList(), rest);
    }

    /** What a button about an order asks for. */
    static OrderPurpose of(Verb.OfOrder verb) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.verb == verb)
                .findFirst()
                .orElseThrow();
    }

    /** How it is asked which order is meant. */
    Purpose question() {
        return question;
    }

    /** On the buttons that ask for it. */
    Verb.OfOrder verb() {
        return verb;
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
        return deed.doing().on(requests, order, teacherId, asked);
    }
}
