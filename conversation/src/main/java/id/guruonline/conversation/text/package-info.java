/** Every sentence the service can say, in Indonesian and English. */
@NullMarked
package id.guruonline.conversation.text;

import org.jspecify.annotations.NullMarked;
