package id.guruonline.bot.delivery;

import java.time.Duration;
import java.util.List;

/**
 * How messages are sent.
 *
 * @param waits how long a message waits after its first failed attempt, its second and so on; the
 *     last wait is used again and again
 * @param patience how long after it was added a message is given up that the channel still does not
 *     take; an offer is gone long before
 * @param atOnce how many recipients are served at the same time
 * @param repliesAtOnce how many besides who wrote and wait for an answer
 */
public record SendSettings(List<Duration> waits, Duration patience, int atOnce, int repliesAtOnce) {

    /** A channel may be out for a night without anything being lost. */
    public static final SendSettings USUAL =
            new SendSettings(
                    List.of(
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(10),
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(15)),
                    Duration.ofHours(24),
                    40,
                    24);

    public SendSettings {
        waits = List.copyOf(waits);
        if (waits.isEmpty() || !patience.isPositive() || atOnce < 1 || repliesAtOnce < 1) {
            throw new IllegalArgumentException("waits, patience and places are needed");
        }
    }

    Duration waitAfter(int attempt) {
        return waits.get(Math.min(attempt, waits.size()) - 1);
    }
}
