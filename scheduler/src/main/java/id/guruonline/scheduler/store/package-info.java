/** MongoDB behind the ports of the domain. */
@NullMarked
package id.guruonline.scheduler.store;

import org.jspecify.annotations.NullMarked;
