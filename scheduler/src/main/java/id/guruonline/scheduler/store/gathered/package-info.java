/**
 * What different people's messages ask of one collection at the same moment, asked together: a look
 * or a write for all of them, an outcome for each.
 */
@NullMarked
package id.guruonline.scheduler.store.gathered;

import org.jspecify.annotations.NullMarked;
