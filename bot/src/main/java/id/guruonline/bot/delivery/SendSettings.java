package id.guruonline.bot.delivery;

import java.time.Duration;
import java.util.List;

/**
 * How messages are sent.
 *
 * @param waits how long a message waits after its first failed attempt, its second and so on; the
 *     last wait is used again where attempts are left
 * @param attempts after how many it is given up
 * @param atOnce how many recipients are served at the same time
 * @param repliesAtOnce how many besides who wrote and wait for an answer
 */
public record SendSettings(List<Duration> waits, int attempts, int atOnce, int repliesAtOnce) {

    /** Given up after an hour and a half where the channel asks for no longer waits. */
    public static final SendSettings USUAL =
            new SendSettings(
                    List.of(
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(10),
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(15)),
                    10,
                    40,
                    24);

    public SendSettings {
        waits = List.copyOf(waits);
        if (waits.isEmpty() || attempts < 1 || atOnce < 1 || repliesAtOnce < 1) {
            throw new IllegalArgumentException("waits, attempts and places are needed");
        }
    }

    Duration waitAfter(int attempt) {
        return waits.get(Math.min(attempt, waits.size()) - 1);
    }
}
