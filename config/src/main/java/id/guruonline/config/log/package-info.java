/**
 * How the log is written: whatever somebody else sent into it, a line is a line of the service's.
 */
@NullMarked
package id.guruonline.config.log;

import org.jspecify.annotations.NullMarked;
