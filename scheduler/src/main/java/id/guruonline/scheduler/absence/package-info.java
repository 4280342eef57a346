/**
 * Teachers who are away from their own school: which lessons of its timetable that opens, and what
 * became of each.
 */
@NullMarked
package id.guruonline.scheduler.absence;

import org.jspecify.annotations.NullMarked;
