/** The handling of one input from one person, start to saved end. */
@NullMarked
package id.guruonline.conversation.turn;

import org.jspecify.annotations.NullMarked;
