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
 * @param series the series of the lesson, where the teacher took it; null for all else
 */
public record Ask(String teacherId, Instant at, boolean silent, @Nullable String series) {

    /** What that offer was to its teacher, wherever it {@link Offer#wasPut was put}. */
    public static Ask of(Order order, Offer offer) {
        return of(offer.teacherId(), offer.madeAt(), offer.status().name(), order.seriesId());
    }

    /**
     * As {@link #of(Order, Offer)}, of an offer as it was saved.
     *
     * @param status by its name: a newer version may have saved one that nobody knows here, which
     *     must not keep all others from being asked
     * @param series of the lesson, whoever takes it
     */
    public static Ask of(String teacherId, Instant madeAt, String status, @Nullable String series) {
        return new Ask(
                teacherId,
                madeAt,
                OfferStatus.EXPIRED.name().equals(status),
                OfferStatus.ACCEPTED.name().equals(status) ? series : null);
    }
}
