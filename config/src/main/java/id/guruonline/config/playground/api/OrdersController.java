package id.guruonline.config.playground.api;

import id.guruonline.config.channel.OnPlayground;
import id.guruonline.config.playground.api.Views.BookingView;
import id.guruonline.config.playground.api.Views.NotAskedView;
import id.guruonline.config.playground.api.Views.OfferView;
import id.guruonline.config.playground.api.Views.OrderView;
import id.guruonline.config.playground.api.Views.ReasonCountView;
import id.guruonline.config.playground.api.Views.ReasonView;
import id.guruonline.config.playground.api.Views.RoundView;
import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.OrderStatus;
import id.guruonline.scheduler.order.state.Round;
import id.guruonline.scheduler.order.state.StandBy;
import id.guruonline.scheduler.people.Directory;
import id.guruonline.scheduler.people.People;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.rating.RatingStore;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetables;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The orders with their offers, and teachers' timetables. */
@OnPlayground
@RestController
@RequestMapping("/playground/api")
class OrdersController {

    private static final int MOST_ORDERS = 10_000;

    private final OrderStore orders;
    private final RatingStore ratings;
    private final Timetables timetables;
    private final People people;
    private final Times times;

    OrdersController(
            OrderStore orders,
            RatingStore ratings,
            Timetables timetables,
            People people,
            Times times) {
        this.orders = orders;
        this.ratings = ratings;
        this.timetables = timetables;
        this.people = people;
        this.times = times;
    }

    @GetMapping("/orders")
    List<OrderView> orders() {
        Directory directory = people.directory();
        List<Order> all = orders.listAll(MOST_ORDERS);
        Map<String, Integer> ratingsByOrder =
                ratings.countByOrder(
                        all.stream().filter(OrdersController::isOver).map(Order::id).toList());
        return all.stream()
                .map(o -> view(o, directory, ratingsByOrder.getOrDefault(o.id(), 0)))
                .toList();
    }

    /** Bookings are of orders that were offered to the teacher, so those say where to look. */
    @GetMapping("/timetable")
    List<BookingView> timetable(@RequestParam String person) {
        if (!(people.directory().findPerson(person).orElse(null) instanceof Teacher)) {
            throw Refused.notFound("No teacher here has that id.");
        }
        List<Order> offered = orders.listOfTeacher(person, Instant.EPOCH);
        if (offered.isEmpty()) {
            return List.of();
        }
        Instant first = offered.stream().map(o -> o.lesson().start()).min(byTime()).orElseThrow();
        Instant last = offered.stream().map(o -> o.lesson().end()).max(byTime()).orElseThrow();
        return timetables.listOf(person, first, last).stream()
                .filter(booking -> isAccepted(booking, offered))
                .map(this::view)
                .toList();
    }

    private static Comparator<Instant> byTime() {
        return Comparator.naturalOrder();
    }

    /** A booking whose order is not filled by it is an attempt that may yet fail. */
    private static boolean isAccepted(Booking booking, List<Order> offered) {
        return booking.isConfirmed()
                || offered.stream()
                        .anyMatch(o ->
                                o.id().equals(booking.orderId())
                                        && o.isFilledBy(booking.answerId()));
    }

    private OrderView view(Order order, Directory directory, int ratingCount) {
        return new OrderView(
                order.id(),
                order.lesson().npsn(),
                directory.getSchool(order.lesson().npsn()).name(),
                order.lesson().subject().name(),
                order.lesson().className(),
                times.text(order.lesson().start()),
                times.text(order.lesson().end()),
                order.lesson().jp(),
                order.status().name(),
                order.findTeacher().orElse(null),
                order.seriesId(),
                order.findAbsence().orElse(null),
                order.exchange().note(),
                order.findStandBy().map(StandBy::teacherId).orElse(null),
                ratingCount,
                order.offers().stream().map(this::view).toList(),
                order.findLastRound().map(this::view).orElse(null));
    }

    private static boolean isOver(Order order) {
        return order.status() == OrderStatus.TAUGHT || order.status() == OrderStatus.RATED;
    }

    private OfferView view(Offer offer) {
        return new OfferView(
                offer.teacherId(),
                offer.status().name(),
                times.text(offer.madeAt()),
                times.textOrNull(offer.answerBy()),
                times.textOrNull(offer.answeredAt()),
                offer.wave(),
                offer.km(),
                offer.reasons().stream()
                        .map(r -> new ReasonView(r.term().name(), r.value(), r.weight()))
                        .toList(),
                offer.bundle());
    }

    private RoundView view(Round round) {
        return new RoundView(
                round.wave(),
                times.text(round.at()),
                round.reasons().counts().stream()
                        .map(c -> new ReasonCountView(c.reason().name(), c.teachers()))
                        .toList(),
                round.reasons().nearest().stream()
                        .map(n -> new NotAskedView(n.teacherId(), n.km(), n.reason().name()))
                        .toList());
    }

    private BookingView view(Booking booking) {
        return new BookingView(
                booking.orderId(),
                times.text(booking.start()),
                times.text(booking.end()),
                booking.npsn());
    }
}
