package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import java.time.Instant;

/**
 * An order that asks for teachers.
 *
 * @param wanted how many are to be asked at once; {@link Integer#MAX_VALUE} for all
 * @param exclusive whether a teacher asked may have no other open offer that is as urgent
 * @param widened how often the radius was widened
 * @param since since when the matter is as urgent as it is: who was silent before that may be asked
 *     again
 * @param asksAgain whether who is silent now is asked again before the matter is most urgent
 * @param band how urgent it is, the higher the more, see {@link OfferRules#urgencies}
 */
public record Request(
        Order order,
        int wanted,
        boolean exclusive,
        int widened,
        Instant since,
        boolean asksAgain,
        int band) {

    /** As that order asks in that band of urgency; the other parameters are those above. */
    public static Request in(int band, OfferRules rules, Order order, int wanted, int widened) {
        return new Request(
                order,
                wanted,
                rules.urgencies().get(band).exclusive() && order.findAwaited().isEmpty(),
                widened,
                rules.urgentSince(band, order.lesson().start()),
                rules.growsUrgent(band),
                band);
    }

    public Request {
        if (wanted < 1 || widened < 0) {
            throw new IllegalArgumentException(wanted + " wanted, widened " + widened + " times");
        }
    }
}
