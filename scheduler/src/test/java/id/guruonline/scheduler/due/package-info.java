/** Tests of what keeps the work going. */
@NullMarked
package id.guruonline.scheduler.due;

import org.jspecify.annotations.NullMarked;
