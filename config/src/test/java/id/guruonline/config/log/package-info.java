/** Tests of how the log is written. */
@NullMarked
package id.guruonline.config.log;

import org.jspecify.annotations.NullMarked;
