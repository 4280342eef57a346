/** Who is away from the own school, by chat: as its operator says, or the teacher. */
@NullMarked
package id.guruonline.conversation.dialogue.absence;

import org.jspecify.annotations.NullMarked;
