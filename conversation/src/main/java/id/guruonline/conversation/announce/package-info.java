/** What is told because something happened to an order. */
@NullMarked
package id.guruonline.conversation.announce;

import org.jspecify.annotations.NullMarked;
