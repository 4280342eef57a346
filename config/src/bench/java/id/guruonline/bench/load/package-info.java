/** What people do, many at the same time, and how long they wait. */
@NullMarked
package id.guruonline.bench.load;

import org.jspecify.annotations.NullMarked;
