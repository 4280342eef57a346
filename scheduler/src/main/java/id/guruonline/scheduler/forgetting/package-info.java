/** Takes whatever is known of somebody out of every store. */
@NullMarked
package id.guruonline.scheduler.forgetting;

import org.jspecify.annotations.NullMarked;
