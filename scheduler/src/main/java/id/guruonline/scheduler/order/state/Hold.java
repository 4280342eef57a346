package id.guruonline.scheduler.order.state;

import org.jspecify.annotations.Nullable;

/**
 * A teacher's one place for an open offer of one urgency: two lessons that are as urgent are not
 * put before a teacher at once, but an unhurried question never keeps anybody from an urgent one.
 *
 * @param band the urgency in which the offer was made, see {@link OfferRules#urgencies}
 * @param bundle what the teacher gets together with that offer; null for nothing
 */
public record Hold(String teacherId, int band, OfferRef offer, AskRef.@Nullable OfBundle bundle) {

    /** For an offer by itself. */
    public Hold(String teacherId, int band, OfferRef offer) {
        this(teacherId, band, offer, null);
    }

    /** The same for an offer that comes with others. */
    public Hold with(AskRef.@Nullable OfBundle others) {
        return new Hold(teacherId, band, offer, others);
    }
}
