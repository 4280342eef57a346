package id.guruonline.scheduler.order.state;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which offer is meant.
 *
 * @param no the offer's number within the order
 */
public record OfferRef(String orderId, int no) implements AskRef {

    private static final Pattern WRITTEN = Pattern.compile("(.+):(\\d{1,9})");

    /** From how it writes itself; empty where it is something else. */
    static Optional<OfferRef> find(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new OfferRef(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** From how it writes itself; anything else is refused. */
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
