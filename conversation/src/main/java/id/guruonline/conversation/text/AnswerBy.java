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

    /** Whether its length is told. */
    boolean isShort() {
        return length.compareTo(SHORT) <= 0;
    }
}
