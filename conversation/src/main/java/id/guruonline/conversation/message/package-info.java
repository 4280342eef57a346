/**
 * What comes in and what goes out, as the channels see it: all that the floor below the channels
 * shows them.
 */
@NullMarked
package id.guruonline.conversation.message;

import org.jspecify.annotations.NullMarked;
