/** How pupils get into their class and out of it, whoever of the school or the family asks. */
@NullMarked
package id.guruonline.conversation.dialogue.classroom;

import org.jspecify.annotations.NullMarked;
