package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.OfferRules;
import id.guruonline.scheduler.order.state.Order;
import java.time.Duration;
import java.time.Instant;

/**
 * A wave that is to go out.
 *
 * @param order as it is once what ran out is closed; not saved yet
 * @param band the urgency it goes out in
 * @param wanted how many offers at most
 * @param answerTime how long each teacher has to answer
 * @param exclusive whether a teacher with another open offer is passed over
 * @param widened how often the radius is widened
 */
public record Wave(
        Order order, int band, int wanted, Duration answerTime, boolean exclusive, int widened) {

    /** When an offer of this wave is given up if no channel takes it. */
    Instant backstop(Instant now, OfferRules rules) {
        return now.plus(answerTime).plus(rules.backstop());
    }
}
