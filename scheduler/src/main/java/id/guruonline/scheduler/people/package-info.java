/** Who takes part: persons and their roles, schools, their levels, subjects and bells. */
@NullMarked
package id.guruonline.scheduler.people;

import org.jspecify.annotations.NullMarked;
