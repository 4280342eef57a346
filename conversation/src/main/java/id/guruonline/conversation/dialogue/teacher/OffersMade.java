package id.guruonline.conversation.dialogue.teacher;

import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The offers that a bare yes or no can be about: those the teacher knew of when writing it. */
final class OffersMade {

    /** How long after an offer is over a yes or no is still taken for it. */
    private static final Duration LATE = Duration.ofDays(1);

    /**
     * Who put the offer out and who heard the answer may be two instances, whose clocks differ by a
     * second or two; nobody reads and answers faster than that.
     */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    private final Orders orders;

    OffersMade(Orders orders) {
        this.orders = orders;
    }

    private record Made(Order order, Offer offer) {

        OfferRef ref() {
            return order.ref(offer);
        }

        double score() {
            return offer.reasons().stream().mapToDouble(r -> r.value() * r.weight()).sum();
        }
    }

    /** Open offers made known by then, the best first. */
    List<OfferRef> listOpen(String teacherId, Instant at) {
        return made(teacherId, at)
                .filter(made -> made.offer().isOpen() && made.order().status() == OrderStatus.OPEN)
                .sorted(Comparator.comparingDouble(Made::score).reversed())
                .map(Made::ref)
                .toList();
    }

    /**
     * The newest offer that is over but not long: a late yes may still win it, and a second yes to
     * one that was won changes nothing.
     */
    Optional<OfferRef> findLate(String teacherId, Instant at) {
        return made(teacherId, at)
                .filter(made -> !made.offer().isOpen())
                .filter(made -> at.isBefore(made.offer().over().plus(LATE)))
                .max(Comparator.comparing(made -> made.offer().madeAt()))
                .map(Made::ref);
    }

    private Stream<Made> made(String teacherId, Instant at) {
        return orders.listOfTeacher(teacherId, at).stream()
                .flatMap(order ->
                        order.offers().stream()
                                .filter(offer -> offer.teacherId().equals(teacherId))
                                .filter(offer -> isKnown(offer, at))
                                .map(offer -> new Made(order, offer)));
    }

    /** Whether the channel took the offer's message by then, or perhaps did. */
    private static boolean isKnown(Offer offer, Instant at) {
        Instant answerBy = offer.answerBy();
        Instant taken = answerBy == null ? null : answerBy.minus(offer.answerTime());
        return Stream.of(taken, offer.perhapsAt())
                .flatMap(Stream::ofNullable)
                .anyMatch(shown -> !shown.isAfter(at.plus(CLOCKS_DIFFER)));
    }

    /** The offer, if it was made to that teacher. */
    Optional<OfferRef> find(String teacherId, String orderId, int no) {
        return orders.find(orderId)
                .flatMap(order -> order.findOffer(no))
                .filter(offer -> offer.teacherId().equals(teacherId))
                .map(_ -> new OfferRef(orderId, no));
    }
}
