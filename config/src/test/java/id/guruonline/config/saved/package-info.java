/** What databases hold today, frozen, and read by the code as it is. */
@NullMarked
package id.guruonline.config.saved;

import org.jspecify.annotations.NullMarked;
