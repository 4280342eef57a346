/** What dialogues at the door wait for. */
@NullMarked
package id.guruonline.conversation.door.state;

import org.jspecify.annotations.NullMarked;
