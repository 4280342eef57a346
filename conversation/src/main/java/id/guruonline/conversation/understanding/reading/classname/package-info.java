/** The recogniser of classes. */
@NullMarked
package id.guruonline.conversation.understanding.reading.classname;

import org.jspecify.annotations.NullMarked;
