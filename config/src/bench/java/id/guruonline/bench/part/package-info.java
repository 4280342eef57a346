/** The parts of the bench, one measurement each. */
@NullMarked
package id.guruonline.bench.part;

import org.jspecify.annotations.NullMarked;
