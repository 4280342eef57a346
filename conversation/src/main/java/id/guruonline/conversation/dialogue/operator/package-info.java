/** The school operator's side of the conversation: ordering a teacher, and following the order. */
@NullMarked
package id.guruonline.conversation.dialogue.operator;

import org.jspecify.annotations.NullMarked;
