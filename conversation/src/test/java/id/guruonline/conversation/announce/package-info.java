/** Tests of who is told what of a fact. */
@NullMarked
package id.guruonline.conversation.announce;

import org.jspecify.annotations.NullMarked;
