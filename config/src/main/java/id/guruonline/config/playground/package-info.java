/**
 * The playground: its page, its API, the clock that can be wound forward. Only for callers on this
 * machine, and only while it is on.
 */
@NullMarked
package id.guruonline.config.playground;

import org.jspecify.annotations.NullMarked;
