/**
 * What keeps work going: whoever finds something due in the database, ticks and wake-ups that make
 * them look, and threads to do it on. What the work is, an order or a message, nobody here knows.
 */
@NullMarked
package id.guruonline.scheduler.work;

import org.jspecify.annotations.NullMarked;
