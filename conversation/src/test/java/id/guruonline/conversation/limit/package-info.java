/** Tests of turns, on a database of their own. */
@NullMarked
package id.guruonline.conversation.limit;

import org.jspecify.annotations.NullMarked;
