/** Recognisers of times of day, of lesson hours, and of lengths and counts. */
@NullMarked
package id.guruonline.conversation.understanding.reading.clock;

import org.jspecify.annotations.NullMarked;
