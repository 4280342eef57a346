/**
 * The recognisers: what a run of words may stand for (a class, a day, a time, a subject), and which
 * reading wins where two overlap.
 */
@NullMarked
package id.guruonline.conversation.understanding.reading;

import org.jspecify.annotations.NullMarked;
