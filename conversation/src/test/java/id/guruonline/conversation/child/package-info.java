/** What a child in trouble writes is kept and read by nobody else. */
@NullMarked
package id.guruonline.conversation.child;

import org.jspecify.annotations.NullMarked;
