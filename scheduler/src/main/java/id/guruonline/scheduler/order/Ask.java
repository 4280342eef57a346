package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a teacher was asked, for whatever order.
 *
 * @param at when the offer was made
 * @param silent whether time ran out without an answer
 * @param bundle that it came in, all of which counts as one; null for one by itself
 */
public record Ask(String teacherId, Instant at, boolean silent, @Nullable String bundle) {

    /** What that offer was to its teacher, wherever it {@link Offer#wasPut was put}. */
    public static Ask of(Offer offer) {
        return of(offer.teacherId(), offer.madeAt(), offer.status().name(), offer.bundle());
    }

    /**
     * As {@link #of(Offer)}, of an offer as it was saved.
     *
     * @param status by its name: a newer version may have saved one that nobody knows here, which
     *     must not keep all others from being asked
     * @param bundle that it came in
     */
    public static Ask of(String teacherId, Instant madeAt, String status, @Nullable String bundle) {
        return new Ask(teacherId, madeAt, OfferStatus.EXPIRED.name().equals(status), bundle);
    }
}
