/** The ports of orders, holds and timetables in memory: for the simulator, and for tests. */
@NullMarked
package id.guruonline.scheduler.simulation.memory;

import org.jspecify.annotations.NullMarked;
