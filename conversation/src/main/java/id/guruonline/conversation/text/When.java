package id.guruonline.conversation.text;

import id.guruonline.scheduler.order.state.Lesson;
import java.time.Instant;

/**
 * A lesson's day and times, as in "Selasa, 24 Nov 2026, 07.30–09.00 WIB (2 JP)".
 *
 * @param jp lesson hours
 */
public record When(Instant start, Instant end, int jp) {

    /** When the lesson is. */
    public static When of(Lesson lesson) {
        return new When(lesson.start(), lesson.end(), lesson.jp());
    }
}
