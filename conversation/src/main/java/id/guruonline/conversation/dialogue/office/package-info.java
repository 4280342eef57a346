/** The education office's side of the conversation: how the orders stand. */
@NullMarked
package id.guruonline.conversation.dialogue.office;

import org.jspecify.annotations.NullMarked;
