/** Who let whom in, kept whom out or changed what is known of whom; never a name or a number. */
@NullMarked
package id.guruonline.scheduler.journal;

import org.jspecify.annotations.NullMarked;
