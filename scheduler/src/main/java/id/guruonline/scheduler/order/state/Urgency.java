package id.guruonline.scheduler.order.state;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How offers go out while that much time is left until the lesson.
 *
 * @param over applies while more than this is left
 * @param waves how many are asked at once: the first wave, the second and so on; the last number
 *     stays
 * @param widensEvery how long after a wave the next one goes out though offers are still open, or
 *     at once where somebody declines; null for only once none is open
 * @param answerTime how long a teacher has to answer
 * @param answeredByEvening whether a teacher has until the evening instead, see {@link AnswerHours}
 * @param waitsForMorning whether nothing is sent in quiet hours
 * @param exclusive whether a teacher has no other open offer meanwhile
 */
public record Urgency(
        Duration over,
        List<Integer> waves,
        @Nullable Duration widensEvery,
        Duration answerTime,
        boolean answeredByEvening,
        boolean waitsForMorning,
        boolean exclusive) {

    public Urgency {
        waves = List.copyOf(waves);
        if (over.isNegative()
                || waves.isEmpty()
                || waves.stream().anyMatch(n -> n < 1)
                || (widensEvery != null && !widensEvery.isPositive())
                || !answerTime.isPositive()) {
            throw new IllegalArgumentException(
                    "offers cannot go out like that: over "
                            + over
                            + " in waves of "
                            + waves
                            + " for "
                            + answerTime);
        }
    }

    /** Offers open at once in the wave of that number, from 1. */
    public int sizeOf(int wave) {
        return waves.get(Math.min(wave, waves.size()) - 1);
    }
}
