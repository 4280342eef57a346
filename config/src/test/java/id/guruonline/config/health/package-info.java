/** Tests of what the health and the metrics are made of. */
@NullMarked
package id.guruonline.config.health;

import org.jspecify.annotations.NullMarked;
