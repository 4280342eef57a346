/** The other ends of the channels, with their manners and their troubles, and what they saw. */
@NullMarked
package id.guruonline.config.faults.channel;

import org.jspecify.annotations.NullMarked;
