/** Recognisers of days and dates. */
@NullMarked
package id.guruonline.conversation.understanding.reading.day;

import org.jspecify.annotations.NullMarked;
