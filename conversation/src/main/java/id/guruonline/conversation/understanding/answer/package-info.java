/** What a message says as an answer, before it is known to which question. */
@NullMarked
package id.guruonline.conversation.understanding.answer;

import org.jspecify.annotations.NullMarked;
