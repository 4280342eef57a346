/** What becomes of a message to somebody: the rules of the outbox. */
@NullMarked
package id.guruonline.conversation.outbox;

import org.jspecify.annotations.NullMarked;
