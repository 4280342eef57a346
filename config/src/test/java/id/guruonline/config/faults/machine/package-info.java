/** The processes that are killed, paused and restarted, and the clock that jumps. */
@NullMarked
package id.guruonline.config.faults.machine;

import org.jspecify.annotations.NullMarked;
