/** The teacher's side of the conversation: answering offers, and the lessons that come of it. */
@NullMarked
package id.guruonline.conversation.dialogue.teacher;

import org.jspecify.annotations.NullMarked;
