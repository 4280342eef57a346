/** How documents and keys lie in the one file, or in memory, and when they are on the disk. */
@NullMarked
package id.guruonline.scheduler.store.embedded.file;

import org.jspecify.annotations.NullMarked;
