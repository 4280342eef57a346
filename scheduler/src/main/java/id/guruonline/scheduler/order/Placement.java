package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Lesson;
import id.guruonline.scheduler.order.state.NamedWish;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wish to place an order.
 *
 * @param turnId the inbox id of the answer that placed it
 * @param index which of the orders placed by that answer, from 0
 * @param seriesId what the orders of a series share; null for a single lesson
 * @param note what the teacher is to know; null for nothing
 * @param knowingly whether the operator was told of an order for the same class and time and wants
 *     another
 * @param without teachers who are not asked for it
 * @param named whom the school wants before all others; null for nobody in particular
 */
public record Placement(
        String turnId,
        int index,
        String operatorId,
        Lesson lesson,
        @Nullable String seriesId,
        @Nullable String note,
        boolean knowingly,
        Set<String> without,
        @Nullable NamedWish named) {

    public Placement {
        without = Set.copyOf(without);
    }

    /** One for which anybody may be asked. */
    public Placement(
            String turnId,
            int index,
            String operatorId,
            Lesson lesson,
            @Nullable String seriesId,
            @Nullable String note,
            boolean knowingly) {
        this(turnId, index, operatorId, lesson, seriesId, note, knowingly, Set.of(), null);
    }

    /** The order's creator: placing it again finds it. */
    public String createdBy() {
        return turnId + "/" + index;
    }
}
