package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.decision.Answered;
import id.guruonline.scheduler.order.decision.Answered.Accepted;
import id.guruonline.scheduler.order.decision.Answered.Refused;
import id.guruonline.scheduler.order.decision.Answering;
import id.guruonline.scheduler.order.decision.Answering.Chance;
import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.OfferRef;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.people.Place;
import id.guruonline.scheduler.people.Teacher;
import id.guruonline.scheduler.reason.Reason;
import id.guruonline.scheduler.timetable.Booked;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetables;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A yes to one offer, in two documents: the lesson is booked in the teacher's timetable, then the
 * order is filled, which is what counts. Broken off in between it is either repeated, and finds its
 * booking, or taken back, after its answer was made void on the order: nobody can fill the order
 * with an answer whose booking is gone.
 */
final class Accepting {

    private final OrderStore store;
    private final DecisionLoop loop;
    private final Timetables timetables;
    private final Answering answering;
    private final InstantSource clock;

    Accepting(
            OrderStore store,
            DecisionLoop loop,
            Timetables timetables,
            Answering answering,
            InstantSource clock) {
        this.store = store;
        this.loop = loop;
        this.timetables = timetables;
        this.answering = answering;
        this.clock = clock;
    }

    /**
     * Accepts, or says why not. Where the attempt was voided meanwhile it is made anew under
     * another id.
     *
     * @param answerId one person's answer; its booking of this order has an id of its own
     * @param place where the school is
     * @param together whether it is one of several, of all of which the caller tells the school
     */
    Answered accept(String answerId, Teacher teacher, OfferRef ref, Place place, boolean together) {
        String first = bookingId(answerId, ref.orderId());
        for (int attempt = 1; ; attempt++) {
            String id = attempt == 1 ? first : first + "~" + attempt;
            Chance chance = attempt(id, teacher, ref, place, together);
            if (chance instanceof Chance.Decided(Answered answered)) {
                return answered;
            }
        }
    }

    /** Whether that answer has the order's lesson. */
    static boolean hasWon(Order order, String answerId) {
        String id = bookingId(answerId, order.id());
        return order.offers().stream()
                .filter(o -> o.status() == OfferStatus.ACCEPTED)
                .map(o -> String.valueOf(o.answerId()))
                .anyMatch(by -> by.equals(id) || by.startsWith(id + "~"));
    }

    private static String bookingId(String answerId, String orderId) {
        return answerId + "/" + orderId;
    }

    private Chance attempt(
            String bookingId, Teacher teacher, OfferRef ref, Place place, boolean together) {
        Order order = store.get(ref.orderId());
        Chance chance = answering.chance(order, ref, teacher.id(), bookingId, clock.instant());
        if (!(chance instanceof Chance.Open)) {
            releaseLeftOver(order, teacher.id(), bookingId);
            return chance;
        }
        Instant now = clock.instant();
        Optional<Lesson> left =
                order.lesson().leftAt(now, () -> timetables.arrival(teacher, place, now));
        if (left.isEmpty()) {
            releaseLeftOver(order, teacher.id(), bookingId);
            return new Chance.Decided(new Refused(order, ref, Reason.TOO_LATE));
        }
        Booking booking = order.booking(bookingId, left.get(), place, now);
        if (timetables.book(teacher, booking) instanceof Booked.Refused(var why)) {
            return new Chance.Decided(new Refused(order, ref, why));
        }
        Instant from = order.lesson().hasBegun(now) ? left.get().start() : null;
        Chance filled =
                loop.decide(
                        order.id(),
                        o ->
                                answering.fill(
                                        o,
                                        ref,
                                        teacher.id(),
                                        bookingId,
                                        from,
                                        together,
                                        clock.instant()));
        boolean accepted =
                filled instanceof Chance.Decided(Answered answered)
                        && answered instanceof Accepted(Order next, OfferRef _)
                        && next.isFilledBy(bookingId);
        if (!accepted) {
            release(order, teacher.id(), bookingId, order.lesson().start());
        }
        return filled;
    }

    /** What an earlier attempt booked must not stand in the way of the next offer. */
    private void releaseLeftOver(Order order, String teacherId, String bookingId) {
        if (timetables.isBooked(teacherId, order.lesson().start(), bookingId)) {
            release(order, teacherId, bookingId, order.lesson().start());
        }
    }

    /**
     * Takes a booking back unless it filled the order; if it did, the booking stays.
     *
     * @param start when the booked lesson begins
     */
    void release(Order order, String teacherId, String bookingId, Instant start) {
        if (loop.decide(order.id(), o -> answering.voided(o, bookingId, clock.instant()))) {
            timetables.release(teacherId, start, bookingId);
        }
    }
}
