/** Tests of what is said. */
@NullMarked
package id.guruonline.conversation.text;

import org.jspecify.annotations.NullMarked;
