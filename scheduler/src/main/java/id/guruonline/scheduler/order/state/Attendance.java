package id.guruonline.scheduler.order.state;

import java.time.Duration;
import java.time.Instant;

/** What is known of a teacher's coming to a lesson; never goes back. */
public enum Attendance {
    UNKNOWN(Duration.ZERO),
    ON_THE_WAY(Duration.ofHours(3)),
    PRESENT(Duration.ofHours(2));

    private final Duration early;

    Attendance(Duration early) {
        this.early = early;
    }

    /** From when on it can be so: said earlier, it is no more than a good intention. */
    public Instant countsFrom(Lesson lesson) {
        return lesson.start().minus(early);
    }
}
