/**
 * From one database to another: the embedded one to a MongoDB, and back. {@link
 * id.guruonline.scheduler.store.migration.Migration} is the front.
 */
@NullMarked
package id.guruonline.scheduler.store.migration;

import org.jspecify.annotations.NullMarked;
