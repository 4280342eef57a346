package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import id.guruonline.scheduler.people.School;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an order tells how its teachers behave, and whose class it is.
 *
 * @param className as it is compared, see {@link School#folded}
 * @param end of its lesson
 * @param teacherId who has or had it; null for nobody
 * @param missedBy who did not come, where that was known too late to seek another; null for nobody
 * @param stoodBy who was called as the one who stood by; null for nobody
 */
public record Past(
        String npsn,
        String className,
        Instant end,
        @Nullable String seriesId,
        @Nullable String teacherId,
        @Nullable String missedBy,
        @Nullable String stoodBy,
        List<Ended> offers) {

    /** What tells something of a teacher. */
    private static final Set<ClosedBy> TELLING =
            EnumSet.of(
                    ClosedBy.DECLINED,
                    ClosedBy.EXPIRED,
                    ClosedBy.LEFT,
                    ClosedBy.LEFT_LATE,
                    ClosedBy.MISSED);

    /**
     * How an offer ended without the lesson for its teacher.
     *
     * @param bundle that it came in, all of which is one answer; null for one by itself
     */
    public record Ended(String teacherId, ClosedBy cause, @Nullable String bundle) {

        /**
         * Of an offer as it was saved; empty where its end tells nothing of the teacher, or is one
         * that nobody knows here.
         *
         * @param cause by its name; null where it has none
         */
        public static Optional<Ended> of(
                String teacherId, @Nullable String cause, String status, @Nullable String bundle) {
            return OfferStatus.ACCEPTED.name().equals(status)
                    ? Optional.empty()
                    : TELLING.stream()
                            .filter(known -> known.name().equals(cause))
                            .findFirst()
                            .map(known -> new Ended(teacherId, known, bundle));
        }
    }

    public Past {
        className = School.folded(className);
        offers = List.copyOf(offers);
    }

    /** That of the order. */
    public static Past of(Order order) {
        return new Past(
                order.lesson().npsn(),
                order.lesson().className(),
                order.lesson().end(),
                order.seriesId(),
                order.findTeacher().orElse(null),
                order.progress() instanceof Progress.NoShow missed ? missed.teacherId() : null,
                Optional.ofNullable(order.named())
                        .filter(Named::stoodBy)
                        .map(Named::teacherId)
                        .orElse(null),
                order.offers().stream().flatMap(offer -> ended(offer).stream()).toList());
    }

    private static Optional<Ended> ended(Offer offer) {
        ClosedBy cause = offer.closedBy();
        return Ended.of(
                offer.teacherId(),
                cause == null ? null : cause.name(),
                offer.status().name(),
                offer.bundle());
    }
}
