/**
 * The conversation's floor, put together in one place: the sides of the roles, the door, inbox,
 * outbox, turns and announcements. The service's beans and the tests' towns stand on the same
 * floor; nothing else in this module knows this room.
 */
@NullMarked
package id.guruonline.conversation.assembly;

import org.jspecify.annotations.NullMarked;
