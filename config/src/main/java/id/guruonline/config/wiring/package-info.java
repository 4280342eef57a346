/** The beans: what the floors below assemble, with the settings and the channels that are there. */
@NullMarked
package id.guruonline.config.wiring;

import org.jspecify.annotations.NullMarked;
