@NullMarked
package id.guruonline.conversation;

import org.jspecify.annotations.NullMarked;
