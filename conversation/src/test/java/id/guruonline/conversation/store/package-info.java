/** Tests of the conversation's stores, on a database of their own. */
@NullMarked
package id.guruonline.conversation.store;

import org.jspecify.annotations.NullMarked;
