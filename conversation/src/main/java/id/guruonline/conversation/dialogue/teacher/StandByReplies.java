package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.conversation.text.Say;
import id.guruonline.conversation.text.TeacherSay;
import id.guruonline.scheduler.order.Orders;
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
    List<Say> agree(Teacher teacher, String turnId, String orderId) {
        Order order = orders.standBy(orderId, teacher.id());
        String school = offers.schoolOf(order).name();
        if (order.hasStandBy(teacher.id())) {
            return List.of(offers.standingBy(order));
        }
        return order.status() == OrderStatus.OPEN
                ? order.findOfferTo(teacher.id()).stream()
                        .map(order::ref)
                        .flatMap(
                                ref -> offers.accept(teacher, turnId, List.of(ref)).says().stream())
                        .toList()
                : List.of(new TeacherSay.NoStandByNeeded(OfferReplies.line(order), school));
    }

    Say end(Teacher teacher, String orderId) {
        Order order = orders.endStandBy(orderId, teacher.id());
        return new TeacherSay.NotStandingBy(
                OfferReplies.line(order), offers.schoolOf(order).name());
    }

    Say ask(Order order) {
        return new TeacherSay.AskStandBy(
                order.id(), OfferReplies.line(order), offers.schoolOf(order).name());
    }
}
