/** Tests of how people are forgotten. */
@NullMarked
package id.guruonline.scheduler.forgetting;

import org.jspecify.annotations.NullMarked;
