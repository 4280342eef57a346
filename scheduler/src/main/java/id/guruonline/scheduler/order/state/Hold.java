package id.guruonline.scheduler.order.state;

/**
 * A teacher's one place for an open offer of one urgency: two lessons that are as urgent are not
 * put before a teacher at once, but an unhurried question never keeps anybody from an urgent one.
 *
 * @param band the urgency in which the offer was made, see {@link OfferRules#urgencies}
 */
public record Hold(String teacherId, int band, OfferRef offer) {}
