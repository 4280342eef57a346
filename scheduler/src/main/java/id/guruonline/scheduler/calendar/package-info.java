/** On which days schools teach: the days off of the country, and those that the office adds. */
@NullMarked
package id.guruonline.scheduler.calendar;

import org.jspecify.annotations.NullMarked;
