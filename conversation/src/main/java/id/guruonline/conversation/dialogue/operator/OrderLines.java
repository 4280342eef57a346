package id.guruonline.conversation.dialogue.operator;

import id.guruonline.conversation.text.Label;
import id.guruonline.conversation.text.Line;
import id.guruonline.conversation.text.When;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.people.People;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Orders as lines of a list. */
final class OrderLines {

    private final People people;
    private final OfferRules rules;

    OrderLines(People people, OfferRules rules) {
        this.people = people;
        this.rules = rules;
    }

    /** Whether a teacher is being looked for, or from when on. */
    Line next(Order order, Instant at) {
        Optional<Line> first =
                order.findAwaited()
                        .flatMap(named -> people.directory().findPerson(named.teacherId()))
                        .map(teacher -> new Line.AskedFirst(teacher.name()));
        if (first.isPresent()) {
            return first.get();
        }
        Instant from = rules.offersFrom(at, order.lesson().start());
        return from.isAfter(at) && order.openOffers().findAny().isEmpty()
                ? new Line.SoughtFrom(LocalTime.ofInstant(from, rules.zone()))
                : new Line.SoughtNow();
    }

    List<Line> list(List<Order> orders, int most) {
        return orders.stream().limit(most).map(this::line).toList();
    }

    private Line line(Order order) {
        return order.status() == OrderStatus.FILLED
                ? order.findTeacher()
                        .<Line>map(id -> filled(order, id))
                        .orElseGet(() -> Line.OfOrder.of(order))
                : Line.OfOrder.of(order);
    }

    private Line filled(Order order, String teacherId) {
        Lesson lesson = order.lesson();
        return new Line.OfFilled(
                order.id(),
                lesson.subject(),
                lesson.className(),
                When.of(lesson),
                contact(teacherId));
    }

    /** Who that is; the id where nobody is known by it any more. */
    Line contact(String personId) {
        return people.directory()
                .findPerson(personId)
                .map(Line::contact)
                .orElseGet(() -> new Line.OfName(personId));
    }

    static List<Label.OfOrder> labels(List<Order> orders, int most) {
        return orders.stream()
                .limit(most)
                .map(order -> new Label.OfOrder(order.id(), order.lesson().className()))
                .toList();
    }
}
