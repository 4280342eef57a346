package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.order.state.Named;
import id.guruonline.scheduler.order.state.Order;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one wish.
 *
 * @param absence what the lessons of one teacher's absence share
 * @param district the kecamatan of its school
 * @param notice the name of how long before it was ordered
 * @param start the lesson's
 * @param jp the lesson's
 * @param teacherId who taught it; null where nobody did
 * @param km how far that teacher's place was
 * @param offers how many were made
 * @param messages how many messages about it went to teachers
 * @param filledAfter how long after the order the first teacher had it; null where nobody ever did
 * @param alarmed whether operator and office were told that nobody was left
 * @param standBy what became of a stand-by
 * @param lack why nobody taught it; null where somebody did
 */
public record Ending(
        String absence,
        String district,
        String notice,
        Instant start,
        int jp,
        @Nullable String teacherId,
        double km,
        int offers,
        int messages,
        @Nullable Duration filledAfter,
        boolean alarmed,
        StandByUse standBy,
        @Nullable Lack lack) {

    /** What became of the stand-by of an order. */
    public enum StandByUse {
        /** Nobody stood by. */
        NONE,
        /** Somebody did, and was not needed. */
        UNUSED,
        /** Somebody was called, and another teacher or nobody came. */
        CALLED,
        /** Who was called taught the lesson. */
        CAME;

        static StandByUse of(Order order) {
            Named named = order.named();
            if (named == null || !named.stoodBy()) {
                return order.findStandBy().isPresent() ? UNUSED : NONE;
            }
            return order.findTeacher().filter(named.teacherId()::equals).isPresent()
                    ? CAME
                    : CALLED;
        }
    }

    /** Whether somebody taught it. */
    public boolean isFilled() {
        return teacherId != null;
    }
}
