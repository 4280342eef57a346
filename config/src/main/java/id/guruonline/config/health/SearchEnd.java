package id.guruonline.config.health;

import id.guruonline.scheduler.order.state.Fact;
import id.guruonline.scheduler.order.state.Order;
import java.time.Duration;
import java.util.Optional;

/**
 * How the search for a teacher ended.
 *
 * @param filled whether there is one
 * @param took from the order to the end
 */
public record SearchEnd(boolean filled, Duration took) {

    /** What a fact says of it; nothing where it is about something else. */
    public static Optional<SearchEnd> of(Order order, Fact fact) {
        Duration took = Duration.between(order.orderedAt(), fact.at());
        return switch (fact) {
            case Fact.Accepted _ -> Optional.of(new SearchEnd(true, took));
            case Fact.Unfilled _ -> Optional.of(new SearchEnd(false, took));
            case Fact _ -> Optional.empty();
        };
    }
}
