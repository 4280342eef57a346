package id.guruonline.scheduler.matching;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What was found for all orders of a round.
 *
 * @param matches by order id
 */
public record Plan(Map<String, Match> matches) {

    public Plan {
        matches = Map.copyOf(matches);
    }

    /** The order's match; throws {@link NoSuchElementException} where it was not in the round. */
    public Match get(String orderId) {
        Match match = matches.get(orderId);
        if (match == null) {
            throw new NoSuchElementException("order " + orderId + " was not in this round");
        }
        return match;
    }
}
