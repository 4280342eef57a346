package id.guruonline.scheduler.order.state;

import java.time.Duration;

/**
 * When orders that come right after one another are put before teachers together. The first of them
 * came alone and was put before somebody at once.
 *
 * @param over nothing is gathered unless more than this is left until the lesson
 * @param quiet once so long no other came they are matched; zero lets every order go out at once
 * @param most but none waits longer than this
 */
public record Burst(Duration over, Duration quiet, Duration most) {

    public Burst {
        if (over.isNegative() || quiet.isNegative() || most.compareTo(quiet) < 0) {
            throw new IllegalArgumentException(
                    "orders cannot be gathered like that: over "
                            + over
                            + " until "
                            + quiet
                            + " of quiet, at most "
                            + most);
        }
    }
}
