package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Offer;
import id.guruonline.scheduler.order.state.OfferStatus;
import java.time.Instant;

/**
 * That a teacher was asked, for whatever order.
 *
 * @param at when the offer was made
 * @param silent whether time ran out without an answer
 */
public record Ask(String teacherId, Instant at, boolean silent) {

    /** What that offer was to its teacher, wherever it {@link Offer#wasPut was put}. */
    public static Ask of(Offer offer) {
        return new Ask(
                offer.teacherId(), offer.madeAt(), offer.status() == OfferStatus.EXPIRED);
    }
}
