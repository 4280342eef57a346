/** The service's clock on the playground, which can be wound forward. */
@NullMarked
package id.guruonline.config.playground.clock;

import org.jspecify.annotations.NullMarked;
