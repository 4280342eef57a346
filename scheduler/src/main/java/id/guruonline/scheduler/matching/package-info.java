/** Which teachers may take a lesson, who is asked first, and why. */
@NullMarked
package id.guruonline.scheduler.matching;

import org.jspecify.annotations.NullMarked;
