/**
 * From a text to words that are known: tokens, spelling, numbers, phrases, and the word files that
 * whoever speaks the language can extend. Knows nothing of classes, days or orders.
 */
@NullMarked
package id.guruonline.conversation.understanding.words;

import org.jspecify.annotations.NullMarked;
