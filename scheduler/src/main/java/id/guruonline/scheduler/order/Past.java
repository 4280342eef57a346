package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.ClosedBy;
import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.Order;
import id.guruonline.scheduler.order.state.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of an order tells how its teachers behave, and whose class it is.
 *
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

    /**
     * How an offer ended without the lesson for its teacher.
     *
     * @param closedBy by its name: a newer version may have saved one that nobody knows here
     */
    public record Ended(String teacherId, String closedBy) {

        /** Whether it ended so. */
        public boolean is(ClosedBy cause) {
            return cause.name().equals(closedBy);
        }
    }

    public Past {
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
        return Optional.ofNullable(offer.closedBy())
                .map(cause -> new Ended(offer.teacherId(), cause.name()));
    }
}
