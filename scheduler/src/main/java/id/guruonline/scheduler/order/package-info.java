/**
 * A school's request for a teacher: {@link id.guruonline.scheduler.order.Orders} is all that can be
 * asked of it. What an order is stands in {@code state}, what becomes of it in {@code decision};
 * this room reads, decides and saves. Plain Java; stores are ports.
 */
@NullMarked
package id.guruonline.scheduler.order;

import org.jspecify.annotations.NullMarked;
