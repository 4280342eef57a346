@NullMarked
package id.guruonline.conversation.understanding.words;

import org.jspecify.annotations.NullMarked;
