/** The pupil's side of the conversation: stars for a lesson. */
@NullMarked
package id.guruonline.conversation.dialogue.pupil;

import org.jspecify.annotations.NullMarked;
