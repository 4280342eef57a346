/** What turns at the door are resolved to. */
@NullMarked
package id.guruonline.conversation.door.command;

import org.jspecify.annotations.NullMarked;
