/** MongoDB behind the ports of the conversation. */
@NullMarked
package id.guruonline.conversation.store;

import org.jspecify.annotations.NullMarked;
