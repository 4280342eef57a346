/**
 * What teachers did with the lessons of the last weeks, for who is asked first: it is counted from
 * the orders and kept nowhere else.
 */
@NullMarked
package id.guruonline.scheduler.history;

import org.jspecify.annotations.NullMarked;
