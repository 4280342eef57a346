/** Beginning anew with other people. */
@NullMarked
package id.guruonline.config.playground.world;

import org.jspecify.annotations.NullMarked;
