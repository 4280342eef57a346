/** The stores against the embedded database, and against a real one where one is named. */
@NullMarked
package id.guruonline.scheduler.store;

import org.jspecify.annotations.NullMarked;
