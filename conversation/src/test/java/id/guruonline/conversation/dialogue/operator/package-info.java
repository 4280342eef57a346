/** What every side has in common. */
@NullMarked
package id.guruonline.conversation.dialogue.operator;

import org.jspecify.annotations.NullMarked;
