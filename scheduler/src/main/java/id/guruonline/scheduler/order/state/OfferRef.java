package id.guruonline.scheduler.order.state;

/**
 * Which offer is meant.
 *
 * @param no the offer's number within the order
 */
public record OfferRef(String orderId, int no) implements AskRef {

    /** From how it writes itself. */
    public static OfferRef parse(String written) {
        int colon = written.lastIndexOf(':');
        return new OfferRef(
                written.substring(0, colon), Integer.parseInt(written.substring(colon + 1)));
    }

    /** As the hold on a teacher names it. */
    @Override
    public String toString() {
        return orderId + ":" + no;
    }

    /**
     * The id of the news for that teacher that the offer is over; whoever tells it tells it once.
     */
    public String closingNews(String teacherId) {
        return this + "/closed/" + teacherId;
    }
}
