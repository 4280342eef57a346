/** How the plain records of the domain become MongoDB's documents, and come back. */
@NullMarked
package id.guruonline.scheduler.store.mapping;

import org.jspecify.annotations.NullMarked;
