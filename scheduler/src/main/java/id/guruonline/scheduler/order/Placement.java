package id.guruonline.scheduler.order;

import id.guruonline.scheduler.order.state.Lesson;
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
 */
public record Placement(
        String turnId,
        int index,
        String operatorId,
        Lesson lesson,
        @Nullable String seriesId,
        @Nullable String note,
        boolean knowingly) {

    /** The order's creator: placing it again finds it. */
    public String createdBy() {
        return turnId + "/" + index;
    }
}
