/**
 * Measures the packaged service beside others that do a part of its work, all in one run; what it
 * measures and how to read it stands in docs/bench.md.
 */
@NullMarked
package id.guruonline.bench;

import org.jspecify.annotations.NullMarked;
