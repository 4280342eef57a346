/**
 * Machines that prove that nothing is lost: the packaged service as child processes on a database
 * of its own, hundreds of people over stand-ins for the channels, and whatever can go wrong while
 * they talk. {@link id.guruonline.config.faults.FaultsRun} begins.
 */
@NullMarked
package id.guruonline.config.faults;

import org.jspecify.annotations.NullMarked;
