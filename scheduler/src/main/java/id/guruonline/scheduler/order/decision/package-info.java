/**
 * What becomes of an order: each decision is made on a state that was read and gives the next one
 * as a value. Nothing is read or saved here.
 */
@NullMarked
package id.guruonline.scheduler.order.decision;

import org.jspecify.annotations.NullMarked;
