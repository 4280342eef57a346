/** Which documents a query needs to look at: the indexes, and the plan that uses them. */
@NullMarked
package id.guruonline.scheduler.store.embedded.index;

import org.jspecify.annotations.NullMarked;
