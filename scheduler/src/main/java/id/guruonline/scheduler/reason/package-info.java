/**
 * Why somebody is not asked for a lesson, cannot say yes to it, or lost it: one list for all who
 * refuse, count or explain.
 */
@NullMarked
package id.guruonline.scheduler.reason;

import org.jspecify.annotations.NullMarked;
