/** What is answered: a command that is saved before it acts, and a reply. Plain Java. */
@NullMarked
package id.guruonline.conversation.dialogue;

import org.jspecify.annotations.NullMarked;
