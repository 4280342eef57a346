package id.guruonline.scheduler.matching;

import id.guruonline.scheduler.order.state.Order;

/**
 * An order that asks for teachers.
 *
 * @param wanted how many are to be asked at once; {@link Integer#MAX_VALUE} for all
 * @param exclusive whether a teacher asked may have no other open offer
 * @param widened how often the radius was widened
 */
public record Request(Order order, int wanted, boolean exclusive, int widened) {

    public Request {
        if (wanted < 1 || widened < 0) {
            throw new IllegalArgumentException(wanted + " wanted, widened " + widened + " times");
        }
    }
}
