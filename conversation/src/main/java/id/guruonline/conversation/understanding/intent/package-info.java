/** What the speaker wants: the hints of the sentence, and the rules of each role. */
@NullMarked
package id.guruonline.conversation.understanding.intent;

import org.jspecify.annotations.NullMarked;
