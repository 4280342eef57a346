/** Tests of what keeps the work going. */
@NullMarked
package id.guruonline.scheduler.work.instance;

import org.jspecify.annotations.NullMarked;
