@NullMarked
package id.guruonline.conversation.outbox;

import org.jspecify.annotations.NullMarked;
