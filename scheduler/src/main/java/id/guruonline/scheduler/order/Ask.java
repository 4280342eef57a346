package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferStatus;
import id.guruonline.scheduler.order.state.Order;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a teacher was asked, for whatever order.
 *
 * @param at when the offer was made
 * @param silent whether time ran out without an answer
 * @param together what it shares with others that count as one: the bundle that it came in, or the
 *     series of the lesson, where the teacher took it; null for all else
 */
public record Ask(String teacherId, Instant at, boolean silent, @Nullable String together) {

    /** What that offer was to its teacher, wherever it {@link Offer#wasPut was put}. */
    public static Ask of(Order order, Offer offer) {
        return of(
                offer.teacherId(),
                offer.madeAt(),
                offer.status().name(),
                order.seriesId(),
                offer.bundle());
    }

    /**
     * As {@link #of(Order, Offer)}, of an offer as it was saved.
     *
     * @param status by its name: a newer version may have saved one that nobody knows here, which
     *     must not keep all others from being asked
     * @param series of the lesson, whoever takes it
     * @param bundle that it came in
     */
    public static Ask of(
            String teacherId,
            Instant madeAt,
            String status,
            @Nullable String series,
            @Nullable String bundle) {
        return new Ask(
                teacherId,
                madeAt,
                OfferStatus.EXPIRED.name().equals(status),
                bundle == null && OfferStatus.ACCEPTED.name().equals(status) ? series : bundle);
    }
}
