package id.guruonline.scheduler.order;

/**
 * Which offer is meant.
 *
 * @param no the offer's number within the order
 */
public record OfferRef(String orderId, int no) {

    /** As the hold on a teacher names it. */
    @Override
    public String toString() {
        return orderId + ":" + no;
    }
}
