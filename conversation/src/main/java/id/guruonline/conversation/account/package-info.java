/** Which person writes from which address. */
@NullMarked
package id.guruonline.conversation.account;

import org.jspecify.annotations.NullMarked;
