package id.guruonline.scheduler.simulation;

import id.guruonline.scheduler.order.state.Lesson;
import java.time.Instant;

/**
 * A lesson that a school will order.
 *
 * @param absence what the wishes of one teacher's absence share
 * @param index which of them it is, from 0
 * @param notice the name of how long before it is ordered
 * @param orderedAt when it is
 */
record Wish(String absence, int index, Lesson lesson, String notice, Instant orderedAt) {

    String id() {
        return absence + "/" + index;
    }
}
