/**
 * A school's own timetable: who teaches what to whom in which lesson hours of a usual week. It
 * tells which lessons an absence opens and when a colleague is free.
 */
@NullMarked
package id.guruonline.scheduler.timetable.school;

import org.jspecify.annotations.NullMarked;
