package id.guruonline.scheduler.order.state;

import java.time.LocalTime;

/**
 * Until when a teacher may answer who has until the evening.
 *
 * @param by until then on the day of the offer
 * @param lateFrom who is asked from then on has until the next day
 * @param nextBy until then on the next day
 */
public record AnswerHours(LocalTime by, LocalTime lateFrom, LocalTime nextBy) {

    public AnswerHours {
        if (!lateFrom.isBefore(by)) {
            throw new IllegalArgumentException(
                    "who is asked at " + lateFrom + " has until the next day, not until " + by);
        }
    }
}
