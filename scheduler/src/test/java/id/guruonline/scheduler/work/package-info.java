/** Tests of what keeps the work going. */
@NullMarked
package id.guruonline.scheduler.work;

import org.jspecify.annotations.NullMarked;
