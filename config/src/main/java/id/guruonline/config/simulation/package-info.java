/** The simulator's command: how people behave, and what is told of the days that were played. */
@NullMarked
package id.guruonline.config.simulation;

import org.jspecify.annotations.NullMarked;
