@NullMarked
package id.guruonline.conversation.dialogue.absence;

import org.jspecify.annotations.NullMarked;
