/**
 * What goes into understanding and what comes out: all that other rooms may see of it, besides its
 * front. Plain values; knows no other room of understanding.
 */
@NullMarked
package id.guruonline.conversation.understanding.meaning;

import org.jspecify.annotations.NullMarked;
