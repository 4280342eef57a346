package id.guruonline.scheduler.order.decision;

import id.guruonline.scheduler.order.state.Order;
import org.jspecify.annotations.Nullable;

/**
 * What became of calling something off: an order by its school, a lesson by its teacher, or a
 * teacher reported missing.
 */
public sealed interface Stopped {

    /**
     * Done; repeating it gives the same.
     *
     * @param order as it stands now
     * @param teacherId who had the lesson; null where nobody had
     */
    record Done(Order order, @Nullable String teacherId) implements Stopped {}

    /** Nothing changed: as the order stands, it cannot be called off so. */
    record TooLate(Order order) implements Stopped {}
}
