package id.guruonline.conversation.text;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when somebody may answer: of a short time its length is told, of a long one the day and the
 * hour.
 *
 * @param length how long that is from now
 */
public record AnswerBy(Instant at, Duration length) {

    private static final Duration SHORT = Duration.ofHours(3);

    /** From {@code now} until that instant, in whole minutes. */
    public static AnswerBy from(Instant now, Instant by) {
        return new AnswerBy(
                by, Duration.ofMinutes(Math.max(1, Duration.between(now, by).toMinutes())));
    }

    /** Whether its length is told. */
    boolean isShort() {
        return length.compareTo(SHORT) <= 0;
    }
}
