@NullMarked
package id.guruonline.conversation.message;

import org.jspecify.annotations.NullMarked;
