/** What MongoDB's commands ask for, in the bounds of what is supported here. */
@NullMarked
package id.guruonline.scheduler.store.embedded.command;

import org.jspecify.annotations.NullMarked;
