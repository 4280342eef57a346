/** A teacher's booked lessons of one ISO week, where nothing may ever clash. */
@NullMarked
package id.guruonline.scheduler.timetable;

import org.jspecify.annotations.NullMarked;
