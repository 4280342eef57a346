/**
 * A school's request for a teacher, its offers, and every decision about them. Plain Java; stores
 * are ports.
 */
@NullMarked
package id.guruonline.scheduler.order;

import org.jspecify.annotations.NullMarked;
