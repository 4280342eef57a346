@NullMarked
package id.guruonline.conversation.understanding.reading;

import org.jspecify.annotations.NullMarked;
