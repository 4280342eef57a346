package id.guruonline.conversation.text;

import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.Offer;
import java.time.Instant;
import java.util.Optional;

/**
 * A lesson's day and times, as in "Selasa, 24 Nov 2026, 07.30–09.00 WIB (2 JP)".
 *
 * @param jp lesson hours
 * @param fromNow whether it runs, and somebody is to come at once: "dari sekarang sampai 09.00"
 */
public record When(Instant start, Instant end, int jp, boolean fromNow) {

    public When(Instant start, Instant end, int jp) {
        this(start, end, jp, false);
    }

    /** When the lesson is. */
    public static When of(Lesson lesson) {
        return new When(lesson.start(), lesson.end(), lesson.jp());
    }

    /** When it is for the teacher of an offer: what is left of it, where it has begun. */
    public static When of(Lesson lesson, Offer offer) {
        return Optional.ofNullable(offer.from())
                .flatMap(lesson::from)
                .map(left -> new When(left.start(), left.end(), left.jp(), true))
                .orElseGet(() -> of(lesson));
    }
}
