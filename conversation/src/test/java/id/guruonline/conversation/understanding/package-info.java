@NullMarked
package id.guruonline.conversation.understanding;

import org.jspecify.annotations.NullMarked;
