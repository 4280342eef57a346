/**
 * Which instances of the service run on one database, and what one that is alone there knows
 * without a look.
 */
@NullMarked
package id.guruonline.scheduler.work.instance;

import org.jspecify.annotations.NullMarked;
