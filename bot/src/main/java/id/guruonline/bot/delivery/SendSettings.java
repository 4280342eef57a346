package id.guruonline.bot.delivery;

import java.time.Duration;
import java.util.List;

/**
 * How messages are sent.
 *
 * @param waits how long a message waits after its first failed attempt, its second and so on; the
 *     last wait is used again and again
 * @param perhapsWaits as much for attempts of which nobody can tell whether they arrived: shorter,
 *     for the person may have nothing yet and somebody's time runs
 * @param patience how long after it was added a message is given up that the channel still does not
 *     take; an offer is gone long before
 * @param atOnce how many recipients of each lane are served at the same time
 */
public record SendSettings(
        List<Duration> waits, List<Duration> perhapsWaits, Duration patience, int atOnce) {

    /** A channel may be out for a night without anything being lost. */
    public static final SendSettings USUAL =
            new SendSettings(
                    List.of(
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(10),
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(15)),
                    List.of(Duration.ofSeconds(2), Duration.ofSeconds(20)),
                    Duration.ofHours(24),
                    24);

    public SendSettings {
        waits = List.copyOf(waits);
        perhapsWaits = List.copyOf(perhapsWaits);
        if (waits.isEmpty() || perhapsWaits.isEmpty() || !patience.isPositive() || atOnce < 1) {
            throw new IllegalArgumentException("waits, patience and places are needed");
        }
    }

    Duration waitAfter(int attempt) {
        return of(waits, attempt);
    }

    Duration waitAfterPerhaps(int attempt) {
        return of(perhapsWaits, attempt);
    }

    private static Duration of(List<Duration> all, int attempt) {
        return all.get(Math.min(attempt, all.size()) - 1);
    }
}
