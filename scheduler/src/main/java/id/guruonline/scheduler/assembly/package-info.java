/**
 * The scheduler's floor, put together in one place: which store keeps which port, and who works
 * with whom. The service's beans and the tests' towns stand on the same floor; nothing else in this
 * module knows this room.
 */
@NullMarked
package id.guruonline.scheduler.assembly;

import org.jspecify.annotations.NullMarked;
