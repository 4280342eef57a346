@NullMarked
package id.guruonline.conversation.understanding.intent;

import org.jspecify.annotations.NullMarked;
