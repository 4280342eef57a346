package id.guruonline.scheduler.due;

import id.guruonline.scheduler.order.OrderStore;
import id.guruonline.scheduler.order.Orders;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.timetable.Booking;
import id.guruonline.scheduler.timetable.TimetableStore;
import id.guruonline.scheduler.timetable.Timetables;
import id.guruonline.scheduler.work.Failures;
import id.guruonline.scheduler.work.Lingering;
import id.guruonline.scheduler.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Looks after bookings whose acceptance broke off half-way: where the order was filled by the
 * answer they are confirmed, else taken back. Usually the repeated turn did that long ago; this is
 * for a turn that never came back.
 */
public final class BookingSweep implements Work {

    /** Longer than any live turn takes between booking and filling, by the service's clock. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** As long, by elapsed time, whatever happened to the clock since the booking was made. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

    private static final Instant ALL = Instant.parse("9999-12-31T00:00:00Z");

    private final TimetableStore store;
    private final Timetables timetables;
    private final OrderStore orderStore;
    private final Orders orders;
    private final InstantSource clock;
    private final Failures failures;
    private final Lingering<Left> lingering;

    public BookingSweep(
            TimetableStore store,
            Timetables timetables,
            OrderStore orderStore,
            Orders orders,
            InstantSource clock,
            Failures failures,
            LongSupplier nanoTime) {
        this.store = store;
        this.timetables = timetables;
        this.orderStore = orderStore;
        this.orders = orders;
        this.clock = clock;
        this.failures = failures;
        this.lingering = new Lingering<>(LONGEST_TURN, nanoTime);
    }

    @Override
    public int runOnce() {
        List<Left> tentative =
                store.listTentative(ALL).stream()
                        .flatMap(timetable ->
                                timetable.bookings().stream()
                                        .filter(booking -> !booking.isConfirmed())
                                        .map(booking -> new Left(timetable.teacherId(), booking)))
                        .toList();
        Set<Left> longThere = lingering.look(tentative);
        List<Left> left =
                tentative.stream()
                        .filter(each -> longThere.contains(each) || overdue(each.booking()))
                        .toList();
        left.forEach(this::mendWithoutHoldingUpOthers);
        return left.size();
    }

    private record Left(String teacherId, Booking booking) {}

    /** What cannot be mended yet is found again at the next look. */
    private void mendWithoutHoldingUpOthers(Left left) {
        Booking booking = left.booking();
        try {
            orderStore
                    .find(booking.orderId())
                    .ifPresentOrElse(
                            order -> mend(left.teacherId(), booking, order),
                            () ->
                                    timetables.release(
                                            left.teacherId(), booking.start(), booking.answerId()));
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
            orders.release(order, teacherId, booking);
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
