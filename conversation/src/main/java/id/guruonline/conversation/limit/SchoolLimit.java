package id.guruonline.conversation.limit;

import org.jspecify.annotations.Nullable;

/**
 * How many orders of a school may look for a teacher at the same time.
 *
 * @param openOrders as many
 * @param officeContact the number to call that a school is told which needs more; null where none
 *     was set
 * @param counted counts what was refused
 */
public record SchoolLimit(int openOrders, @Nullable String officeContact, LimitCount counted) {

    /** Whether so many orders are too many; counts it where they are. */
    public boolean isOver(int orders) {
        if (orders <= openOrders) {
            return false;
        }
        counted.count(Limited.ORDER);
        return true;
    }
}
