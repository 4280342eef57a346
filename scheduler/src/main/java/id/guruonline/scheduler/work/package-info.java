/**
 * What keeps work going: whoever finds something due in the database, hand-overs and ticks that
 * make them look, and threads to do it on. What the work is, an order or a message, nobody here
 * knows.
 */
@NullMarked
package id.guruonline.scheduler.work;

import org.jspecify.annotations.NullMarked;
