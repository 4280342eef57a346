/**
 * Whether the service is well, and how it is doing: what its health is made of, and its metrics.
 * All of it is looked up in the background, so that asking costs nothing and is answered whatever
 * happens.
 */
@NullMarked
package id.guruonline.config.health;

import org.jspecify.annotations.NullMarked;
