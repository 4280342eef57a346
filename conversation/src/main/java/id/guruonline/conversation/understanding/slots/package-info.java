/**
 * From the readings of a sentence to the slots of each order in it: which readings count, and the
 * days and times that they amount to.
 */
@NullMarked
package id.guruonline.conversation.understanding.slots;

import org.jspecify.annotations.NullMarked;
