/**
 * The playground, in rooms: the API that the page and scripts call, the page itself, the clock that
 * can be wound forward, and beginning anew with another world. Only for callers on this machine,
 * and only while it is on.
 */
@NullMarked
package id.guruonline.config.playground;

import org.jspecify.annotations.NullMarked;
