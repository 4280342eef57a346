/** Chats with all roles, in a small town. */
@NullMarked
package id.guruonline.conversation.junction;

import org.jspecify.annotations.NullMarked;
