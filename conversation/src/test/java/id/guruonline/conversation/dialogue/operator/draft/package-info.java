/** What every side has in common. */
@NullMarked
package id.guruonline.conversation.dialogue.operator.draft;

import org.jspecify.annotations.NullMarked;
