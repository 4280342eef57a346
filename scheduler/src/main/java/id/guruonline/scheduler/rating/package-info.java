/** Stars: one pupil's for one lesson, and a teacher's of all lessons. */
@NullMarked
package id.guruonline.scheduler.rating;

import org.jspecify.annotations.NullMarked;
