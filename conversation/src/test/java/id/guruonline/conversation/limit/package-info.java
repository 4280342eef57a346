/** Tests of the limits. */
@NullMarked
package id.guruonline.conversation.limit;

import org.jspecify.annotations.NullMarked;
