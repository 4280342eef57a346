package id.guruonline.scheduler.due;

import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.Timetable;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Timetables;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks after bookings whose acceptance broke off half-way: where the order was filled by the
 * answer they are confirmed, else taken back. Usually the repeated turn did that long ago; this is
 * for a turn that never came back.
 */
public final class BookingSweep implements Work {

    /** Longer than any live turn takes between booking and filling. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TimetableStore store;
    private final Timetables timetables;
    private final OrderStore orderStore;
    private final Orders orders;
    private final InstantSource clock;
    private final Failures failures;

    public BookingSweep(
            TimetableStore store,
            Timetables timetables,
            OrderStore orderStore,
            Orders orders,
            InstantSource clock,
            Failures failures) {
        this.store = store;
        this.timetables = timetables;
        this.orderStore = orderStore;
        this.orders = orders;
        this.clock = clock;
        this.failures = failures;
    }

    @Override
    public int runOnce() {
        List<Timetable> left = store.listTentative(latest(clock.instant()));
        left.forEach(this::mend);
        return left.size();
    }

    private void mend(Timetable timetable) {
        timetable.bookings().stream()
                .filter(booking -> !booking.isConfirmed() && overdue(booking))
                .forEach(booking -> mendWithoutHoldingUpOthers(timetable.teacherId(), booking));
    }

    /** What cannot be mended yet is found again at the next look. */
    private void mendWithoutHoldingUpOthers(String teacherId, Booking booking) {
        try {
            orderStore
                    .find(booking.orderId())
                    .ifPresentOrElse(
                            order -> mend(teacherId, booking, order),
                            () ->
                                    timetables.release(
                                            teacherId, booking.start(), booking.answerId()));
        } catch (RuntimeException e) {
            if (failures.isOutage(e)) {
                throw e;
            }
            failures.tell("a booking for order " + booking.orderId(), e);
        }
    }

    private void mend(String teacherId, Booking booking, Order order) {
        if (order.isFilledBy(booking.answerId())) {
            timetables.confirm(teacherId, booking.start(), booking.answerId());
        } else {
            orders.release(order, teacherId, booking.answerId());
        }
    }

    private boolean overdue(Booking booking) {
        Instant since = booking.tentativeSince();
        return since != null && since.isBefore(latest(clock.instant()));
    }

    private static Instant latest(Instant now) {
        return now.minus(PATIENCE);
    }

    @Override
    public boolean hasDue(Instant now) {
        return !store.listTentative(latest(now)).isEmpty();
    }

    /** Always empty: nobody waits for a repair. */
    @Override
    public Optional<Instant> findNextDue() {
        return Optional.empty();
    }
}
