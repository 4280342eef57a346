/** Tests of which days are school days. */
@NullMarked
package id.guruonline.scheduler.calendar;

import org.jspecify.annotations.NullMarked;
