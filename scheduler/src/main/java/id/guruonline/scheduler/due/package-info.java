/**
 * What falls due for orders: their deadlines are swept, rounds of offers go out, facts have their
 * consequences.
 */
@NullMarked
package id.guruonline.scheduler.due;

import org.jspecify.annotations.NullMarked;
