package id.guruonline.conversation.turn;

import java.time.Duration;
import java.util.List;

/**
 * How turns are worked off.
 *
 * @param waits how long a turn waits after its first failure, its second and so on, by the
 *     service's clock; one failure more and it is parked
 * @param atOnce how many persons are handled at the same time
 */
public record TurnSettings(List<Duration> waits, int atOnce) {

    /** Parked after the third failure. */
    public static final TurnSettings USUAL =
            new TurnSettings(List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)), 64);

    public TurnSettings {
        waits = List.copyOf(waits);
    }
}
