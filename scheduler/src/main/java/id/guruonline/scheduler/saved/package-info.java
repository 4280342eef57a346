/** The marks of what databases hold. */
@NullMarked
package id.guruonline.scheduler.saved;

import org.jspecify.annotations.NullMarked;
