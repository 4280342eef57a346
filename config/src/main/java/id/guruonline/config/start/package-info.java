/**
 * The main class: what the service does when it starts and stops, and the commands it knows
 * besides.
 */
@NullMarked
package id.guruonline.config.start;

import org.jspecify.annotations.NullMarked;
