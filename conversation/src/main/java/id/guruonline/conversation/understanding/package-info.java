/**
 * Takes a text as people really type it and says what it was taken for: an intent, and slots that
 * each know the words they came from. Pure: no clock, no store, no side effect.
 */
@NullMarked
package id.guruonline.conversation.understanding;

import org.jspecify.annotations.NullMarked;
