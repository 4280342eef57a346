/**
 * Who somebody is, and whether it is they who write: codes, numbers, words from an answer, names;
 * and the addresses that they have by that.
 */
@NullMarked
package id.guruonline.conversation.door.proof;

import org.jspecify.annotations.NullMarked;
