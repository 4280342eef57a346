/** What every side has in common. */
@NullMarked
package id.guruonline.conversation.dialogue;

import org.jspecify.annotations.NullMarked;
