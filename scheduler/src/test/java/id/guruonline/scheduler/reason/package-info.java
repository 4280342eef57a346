/** Tests of how reasons are counted. */
@NullMarked
package id.guruonline.scheduler.reason;

import org.jspecify.annotations.NullMarked;
