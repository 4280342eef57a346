/** What a school does to its bells by chat, and what becomes of its orders then. */
@NullMarked
package id.guruonline.conversation.dialogue.operator.bells;

import org.jspecify.annotations.NullMarked;
