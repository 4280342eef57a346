/** An order in the making: what is known of it, what it lacks, and what may be meant. */
@NullMarked
package id.guruonline.conversation.dialogue.operator.draft;

import org.jspecify.annotations.NullMarked;
