/** Time: what is due is swept by a tick of the metronome. */
@NullMarked
package id.guruonline.scheduler.due;

import org.jspecify.annotations.NullMarked;
