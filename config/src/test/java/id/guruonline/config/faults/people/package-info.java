/** Hundreds of simulated people, who order, answer, tap and wait. */
@NullMarked
package id.guruonline.config.faults.people;

import org.jspecify.annotations.NullMarked;
