/** Ends all that somebody has a part in who is to be forgotten. */
@NullMarked
package id.guruonline.conversation.door.forgetting;

import org.jspecify.annotations.NullMarked;
