/** Reads schools and people from a file: all of it, or what is wrong with it and where. */
@NullMarked
package id.guruonline.scheduler.people.worldfile;

import org.jspecify.annotations.NullMarked;
