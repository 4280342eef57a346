package id.guruonline.scheduler.matching;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What was found for all orders of a round.
 *
 * @param matches by order id
 * @param bundles the ids of orders that are put before their teachers together, by the start of
 *     their lessons: all of them are given the same teachers, in the same order
 */
public record Plan(Map<String, Match> matches, List<List<String>> bundles) {

    public Plan {
        matches = Map.copyOf(matches);
        bundles = List.copyOf(bundles);
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
