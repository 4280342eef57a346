/** How pupils get into their class and out of it. */
@NullMarked
package id.guruonline.conversation.door.classroom;

import org.jspecify.annotations.NullMarked;
