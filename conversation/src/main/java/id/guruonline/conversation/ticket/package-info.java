/**
 * What somebody wants a person to answer: tickets for the education office, with the last messages
 * of whoever wrote, answered in the chat.
 */
@NullMarked
package id.guruonline.conversation.ticket;

import org.jspecify.annotations.NullMarked;
