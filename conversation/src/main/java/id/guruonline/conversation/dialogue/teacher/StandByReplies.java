package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.dialogue.Reply;
import id.guruonline.conversation.dialogue.teacher.TeacherState.AwaitingLeave;
import id.guruonline.conversation.dialogue.teacher.TeacherState.Idle;
import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.Teacher;
import java.util.List;

/** Answers a teacher who is asked to step in where another does not come. */
final class StandByReplies {

    private final Orders orders;
    private final OfferReplies offers;

    StandByReplies(Orders orders, OfferReplies offers) {
        this.orders = orders;
        this.offers = offers;
    }

    /** Whether the teacher does so, or may be asked to. */
    boolean isOpen(Teacher teacher, String orderId) {
        return orders.find(orderId)
                .filter(order ->
                        order.hasStandBy(teacher.id()) || orders.mayStandBy(order, teacher))
                .isPresent();
    }

    /** Who says so while the other has left already takes the lesson. */
    Reply agree(Teacher teacher, String turnId, String orderId) {
        Order order = orders.standBy(orderId, teacher.id());
        if (order.hasStandBy(teacher.id())) {
            return idle(offers.standingBy(order));
        }
        if (hasIt(order, teacher)) {
            return idle(offers.lesson(order));
        }
        return order.status() == OrderStatus.OPEN
                ? offers.accept(teacher, turnId, List.of(newest(order, teacher)))
                : idle(
                        new TeacherSay.NoStandByNeeded(
                                OfferReplies.line(order), offers.schoolOf(order).name()));
    }

    /** A no of who was called is for the offer, and of who came in is asked about. */
    Reply end(Teacher teacher, String turnId, String orderId) {
        Order before = orders.find(orderId).orElseThrow();
        if (hasIt(before, teacher)) {
            return new Reply(new AwaitingLeave(orderId), List.of(offers.askLeave(before)));
        }
        if (before.findOfferTo(teacher.id()).filter(Offer::isOpen).isPresent()) {
            return offers.decline(teacher, turnId, List.of(newest(before, teacher)));
        }
        Order order = orders.endStandBy(orderId, teacher.id());
        return idle(
                new TeacherSay.NotStandingBy(
                        OfferReplies.line(order), offers.schoolOf(order).name()));
    }

    private static boolean hasIt(Order order, Teacher teacher) {
        return order.status() == OrderStatus.FILLED
                && order.findTeacher().filter(teacher.id()::equals).isPresent();
    }

    private static OfferRef newest(Order order, Teacher teacher) {
        return order.ref(order.findOfferTo(teacher.id()).orElseThrow());
    }

    private static Reply idle(Say say) {
        return new Reply(new Idle(), List.of(say));
    }

    Say ask(Order order) {
        return new TeacherSay.AskStandBy(
                order.id(), OfferReplies.line(order), offers.schoolOf(order).name());
    }
}
